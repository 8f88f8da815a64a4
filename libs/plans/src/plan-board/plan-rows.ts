/** Rows of the plan as a whole, and what the rows of its items share. */
import { change, on, patch, streamIdOf, type Recorded, type RowChange } from '#event-sourcing';
import type { PlanEvent } from '../plan.events.js';
import { FOR_ALL } from '../plan.js';
import { PlanBoard } from './plan-board.entity.js';

/** An event of this type as read from the log. */
export type Event<Type extends PlanEvent['type']> = Recorded<Extract<PlanEvent, { type: Type }>>;
type Handler = (event: Recorded<never>) => readonly RowChange[];

/** Every event of a plan also moves the plan's own revision; most make it differ from the version that was proposed. */
export function planEvent<Type extends PlanEvent['type']>(handler: (event: Event<Type>, planId: string) => readonly RowChange[]): Handler {
  return on<Extract<PlanEvent, { type: Type }>>((event) => {
    const planId = streamIdOf(event.stream);
    const { revision } = event;
    return [...handler(event, planId), patch(PlanBoard, { planId }, (row) => ({ ...row, revision }))];
  });
}

/** Changes the plan's own row. */
export const board = (planId: string, change: Partial<PlanBoard>): RowChange =>
  patch(PlanBoard, { planId }, (row) => ({ ...row, ...change }));

/** After a change of this goal or action; `sharing`, where the change states it. What all may read is what people agree to. */
export const changed = (planId: string, itemId: string, sharing?: string): RowChange =>
  patch(PlanBoard, { planId }, (row) => {
    const was = row.forAll.includes(itemId);
    const is = sharing === undefined ? was : sharing === FOR_ALL;
    if (!was && !is) return row;
    const others = row.forAll.filter((one) => one !== itemId);
    return { ...row, changedSince: true, forAll: is ? [...others, itemId] : others };
  });

/** The person ids of an event whose text tells of them; of the plan when it has none. */
export const personsOf = (event: Recorded): string[] => [...(event.subjects ?? [])];

/** Only the values that an edit states, so that the others stay. */
export function stated<Row extends object>(fields: readonly string[], values: Partial<Row>): Partial<Row> {
  return Object.fromEntries(fields.map((field) => [field, (values as Record<string, unknown>)[field] ?? null])) as Partial<Row>;
}

export const planRows = {
  PlanDrafted: on<Extract<PlanEvent, { type: 'PlanDrafted' }>>(({ stream, data, revision }) => {
    const planId = streamIdOf(stream);
    const { caseId, county, personIds } = data;
    const nothing = { proposed: null, agreed: null, declined: null, declinedBecause: null, review: null, closed: null, closedWords: null };
    return [
      change(PlanBoard, { planId }, () => ({
        planId,
        caseId,
        county,
        personIds: [...personIds],
        status: 'draft',
        version: 0,
        changedSince: false,
        forAll: [],
        revision,
        ...nothing,
      })),
    ];
  }),
  PlanProposed: planEvent<'PlanProposed'>(({ data: { version }, metadata }, planId) => [
    board(planId, {
      status: 'proposed',
      version,
      changedSince: false,
      proposed: { version, by: metadata.actor.id, at: metadata.occurredAt },
    }),
  ]),
  PlanAgreed: planEvent<'PlanAgreed'>(({ data, metadata }, planId) => [
    board(planId, {
      status: 'agreed',
      agreed: { ...data, by: metadata.actor.id, at: metadata.occurredAt },
      ...(data.nextReview && { review: { dueOn: data.nextReview.dueOn, status: 'planned' } }),
      declined: null,
      declinedBecause: null,
    }),
  ]),
  AgreementDeclined: planEvent<'AgreementDeclined'>(({ data, personal, metadata }, planId) => [
    board(planId, {
      status: 'draft',
      declined: { ...data, by: metadata.actor.id, at: metadata.occurredAt },
      declinedBecause: personal?.reason ?? null,
    }),
  ]),
};
