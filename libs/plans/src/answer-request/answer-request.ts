import { command, notFound, Refusal } from '#event-sourcing';
import { byId } from '../plan.items.js';
import { plan } from '../plan.js';
import { answered } from '../plan.requests.js';
import type { ActionRequestAnswered } from '../plan.requests.events.js';
import { maySettle, ownedOf } from '../plan.rules.js';
import { checkSaid } from '../plan.family.js';

export interface AnswerRequest {
  readonly requestId: string;
  /** What the person reads. */
  readonly words: string;
}

/** A worker answers, in words, somebody who asked for another time or for help. Who may change the step may answer about it. */
export const answerRequest = command('answer-request', plan, (input: AnswerRequest, state, { actor }): ActionRequestAnswered[] => {
  const request = byId(state.followUp.requests, input.requestId) ?? notFound('open request');
  const action = byId(state.actions, request.actionId) ?? notFound('action');
  if (!maySettle(actor, ownedOf(action))) {
    throw new Refusal('not-allowed', 'plan.not-your-action', 'Only those who own this action can answer about it.');
  }
  checkSaid(input.words);
  return [answered(request, { words: input.words }, state.personIds)];
});
