/**
 * The record of a plan: every value that every field of its items ever had, with the event that set it. What versions
 * are compared by, what "History of …" shows and what is printed are read from it, so they cannot tell different stories.
 */
import type { Recorded } from '#event-sourcing';
import type { PlanEvent } from './plan.events.js';
import { textOf, valueOf } from './plan.items.js';

export type RecordedKind = 'goal' | 'action' | 'service' | 'strength' | 'barrier';

/** One value of one field, and where it comes from. */
export interface RecordedValue {
  readonly field: string;
  /** As text; null where it was cleared, or where the person's data was erased. */
  readonly text: string | null;
  readonly event: Recorded<PlanEvent>;
  /** Why, in the words or by the code of the one who changed it. */
  readonly reason?: string;
  /** A value that somebody typed while another saved theirs: kept beside, not saved. */
  readonly conflict?: { readonly id: string; readonly chosen?: 'theirs' | 'yours' | 'another' };
}

export interface RecordedItem {
  readonly kind: RecordedKind;
  readonly id: string;
  /** The goal that it serves. */
  readonly goalId?: string;
  readonly since: Recorded<PlanEvent>;
  /** By field, oldest first, with those that were never saved. */
  readonly fields: Readonly<Record<string, readonly RecordedValue[]>>;
}

interface Growing extends RecordedItem {
  readonly fields: Record<string, RecordedValue[]>;
}

type Bag = Readonly<Record<string, unknown>>;

const BORN: Readonly<Record<string, { kind: RecordedKind; id: string }>> = {
  GoalSet: { kind: 'goal', id: 'goalId' },
  ActionAgreed: { kind: 'action', id: 'actionId' },
  ServiceOrdered: { kind: 'service', id: 'serviceId' },
  StrengthDrawnOn: { kind: 'strength', id: 'strengthId' },
  BarrierNamed: { kind: 'barrier', id: 'barrierId' },
};

/** What an event says of the state of its item. */
const STATES: Readonly<Record<string, { id: string; state: string }>> = {
  ActionStarted: { id: 'actionId', state: 'started' },
  ActionCompleted: { id: 'actionId', state: 'completed' },
  ActionCancelled: { id: 'actionId', state: 'cancelled' },
  ServiceStarted: { id: 'serviceId', state: 'started' },
  ServiceDelivered: { id: 'serviceId', state: 'delivered' },
  ServiceEnded: { id: 'serviceId', state: 'ended' },
  GoalClosed: { id: 'goalId', state: 'closed' },
  GoalReopened: { id: 'goalId', state: 'open' },
  StrengthEnded: { id: 'strengthId', state: 'ended' },
  BarrierRemoved: { id: 'barrierId', state: 'removed' },
};
const FIRST_STATE: Partial<Record<RecordedKind, string>> = { goal: 'open', action: 'agreed', service: 'ordered' };

/** Of an event's own members, those that are not values of the item. */
const NOT_FIELDS = new Set([
  'suggestionId',
  'recordedAs',
  'evidence',
  'goalId',
  'actionId',
  'serviceId',
  'strengthId',
  'barrierId',
  'caseId',
  'intakeId',
  'fields',
  'reason',
]);

function put(item: Growing | undefined, value: RecordedValue): void {
  if (item) (item.fields[value.field] ??= []).push(value);
}

function valueIn(event: Recorded<PlanEvent>, field: string, value: unknown): RecordedValue {
  const reason = (event.personal as Bag | undefined)?.['reason'] ?? (event.data as Bag)['reason'];
  return {
    field,
    text: value === undefined || value === null ? null : textOf(value),
    event,
    ...(typeof reason === 'string' && { reason }),
  };
}

class Recording {
  readonly items = new Map<string, Growing>();
  /** By id of a measured value: the field that it is a value of. */
  private readonly measuredIn = new Map<string, string>();

  add(event: Recorded<PlanEvent>): void {
    const born = BORN[event.type];
    const state = STATES[event.type];
    if (born) this.born(event, born.kind, born.id);
    else if (state) this.moved(event, state);
    else if (event.type === 'GoalRevised' || event.type === 'ActionRevised') this.revised(event);
    else if (event.type === 'ProgressMeasured' || event.type === 'ProgressCorrected') this.measured(event);
    else if (event.type === 'OutcomeRecorded' || event.type === 'OutcomeCorrected') this.came(event);
    else if (event.type === 'EditConflictKept') this.kept(event);
    else if (event.type === 'EditConflictSettled') this.settled(event.data);
  }

  private born(event: Recorded<PlanEvent>, kind: RecordedKind, key: string): void {
    const data = event.data as Bag;
    const id = String(data[key]);
    const item: Growing = {
      kind,
      id,
      ...(key !== 'goalId' && data['goalId'] !== undefined && { goalId: String(data['goalId']) }),
      since: event,
      fields: {},
    };
    this.items.set(id, item);
    const stated = Object.entries({ ...data, ...event.personal }).filter(([field, value]) => !NOT_FIELDS.has(field) && value !== undefined);
    for (const [field, value] of stated) put(item, valueIn(event, field, value));
    const state = FIRST_STATE[kind];
    if (state) put(item, valueIn(event, 'state', state));
  }

  private moved(event: Recorded<PlanEvent>, { id, state }: { id: string; state: string }): void {
    const note = (event.personal as Bag | undefined)?.['note'];
    const { handedOnTo } = event.data as Bag;
    const became = handedOnTo === undefined ? { state } : { state: 'handed-on', handedOnTo };
    this.set(event, String((event.data as Bag)[id]), { ...became, ...(note !== undefined && { note }) });
  }

  private revised(event: Recorded<Extract<PlanEvent, { type: 'GoalRevised' | 'ActionRevised' }>>): void {
    const values: Bag = { ...event.data, ...event.personal };
    const id = 'goalId' in event.data ? event.data.goalId : event.data.actionId;
    this.set(event, id, Object.fromEntries(event.data.fields.map((field: string) => [field, values[field]])));
  }

  /** A value of the goal's own measure, or of a published scale: these are two fields. */
  private measured(event: Recorded<Extract<PlanEvent, { type: 'ProgressMeasured' | 'ProgressCorrected' }>>): void {
    const { progressId, goalId, value } = event.data;
    const scale = 'instrument' in event.data && event.data.instrument !== undefined;
    const field = this.measuredIn.get(progressId) ?? (scale ? 'scale' : 'progress');
    this.measuredIn.set(progressId, field);
    this.set(event, goalId, { [field]: value });
  }

  private came(event: Recorded<Extract<PlanEvent, { type: 'OutcomeRecorded' | 'OutcomeCorrected' }>>): void {
    const { goalId, result, contributingPrograms } = event.data;
    this.set(event, goalId, { result, contributingPrograms, evidence: event.personal?.evidence });
  }

  private kept(event: Recorded<Extract<PlanEvent, { type: 'EditConflictKept' }>>): void {
    const { conflictId, itemId, fields } = event.data;
    for (const field of fields) {
      const text = event.personal?.yours[field];
      const value = text === undefined ? undefined : valueOf(field, text);
      put(this.items.get(itemId), { ...valueIn(event, field, value), conflict: { id: conflictId } });
    }
  }

  private settled({ conflictId, chosen }: { conflictId: string; chosen: 'theirs' | 'yours' | 'another' }): void {
    for (const item of this.items.values()) {
      for (const [field, values] of Object.entries(item.fields)) {
        item.fields[field] = values.map((value) =>
          value.conflict?.id === conflictId ? { ...value, conflict: { id: conflictId, chosen } } : value,
        );
      }
    }
  }

  private set(event: Recorded<PlanEvent>, itemId: string, values: Bag): void {
    for (const [field, value] of Object.entries(values)) put(this.items.get(itemId), valueIn(event, field, value));
  }
}

/** The items of a plan with all their values, in the order in which they came into the plan. */
export function recordOf(events: readonly Recorded[]): readonly RecordedItem[] {
  const recording = new Recording();
  for (const event of events) recording.add(event as Recorded<PlanEvent>);
  return [...recording.items.values()];
}

/** The value that stood after the event of this revision; undefined before there was one. */
export function valueAt(item: RecordedItem, field: string, revision: number): RecordedValue | undefined {
  return item.fields[field]?.findLast((value) => !value.conflict && value.event.revision <= revision);
}

/** The revision of the event by which a version was proposed; undefined where there is no such version. */
export function revisionOf(events: readonly Recorded[], version: number): number | undefined {
  const proposed = events.find((event) => event.type === 'PlanProposed' && (event.data as { version: number }).version === version);
  return proposed?.revision;
}
