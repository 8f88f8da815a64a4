/** What the family asked about a step, and what they were answered, in the row of the step. */
import { patch, type RowChange } from '#event-sourcing';
import { PlanAction } from './plan-board.entity.js';
import { planEvent } from './plan-rows.js';

/** A request, with its answer where there is one. */
export interface RequestOnBoard {
  readonly requestId: string;
  readonly wants: string;
  readonly personId: string;
  readonly by: string;
  readonly at: string;
  readonly answer?: { readonly by: string; readonly at: string; readonly dueOn?: string };
}

/** By the id of a request. */
export type RequestWords = Readonly<Record<string, { readonly said?: string; readonly answer?: string }>>;

type Row = Pick<PlanAction, 'requests' | 'requestWords'>;

const ofAction = (actionId: string, change: (row: Row) => Row): RowChange =>
  patch(PlanAction, { actionId }, (row) => ({ ...row, ...change(row) }));

function worded(words: RequestWords | null, requestId: string, more: RequestWords[string] | undefined): RequestWords | null {
  return more ? { ...words, [requestId]: { ...words?.[requestId], ...more } } : words;
}

export const requestRows = {
  ActionRequestMade: planEvent<'ActionRequestMade'>(({ data, personal, metadata }) => {
    const { requestId, actionId, wants, personId } = data;
    const request = { requestId, wants, personId, by: metadata.actor.id, at: metadata.occurredAt };
    const said = personal?.words === undefined ? undefined : { said: personal.words };
    return [
      ofAction(actionId, ({ requests, requestWords }) => ({
        requests: [...requests, request],
        requestWords: worded(requestWords, requestId, said),
      })),
    ];
  }),
  ActionRequestAnswered: planEvent<'ActionRequestAnswered'>(({ data, personal, metadata }) => {
    const { requestId, actionId, dueOn } = data;
    const answer = { by: metadata.actor.id, at: metadata.occurredAt, ...(dueOn && { dueOn }) };
    const said = personal?.words === undefined ? undefined : { answer: personal.words };
    return [
      ofAction(actionId, ({ requests, requestWords }) => ({
        requests: requests.map((request) => (request.requestId === requestId ? { ...request, answer } : request)),
        requestWords: worded(requestWords, requestId, said),
      })),
    ];
  }),
};
