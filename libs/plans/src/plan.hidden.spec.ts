import { recordedEvent } from '#event-sourcing/testing';
import { ACTION, actionAgreed, drafted, GOAL, goalSet, SECOND_ACTION, SERVICE, serviceOrdered } from './fixtures/plan-story.js';
import type { PlanEvent } from './plan.events.js';
import { sayable } from './plan.hidden.js';
import { plan } from './plan.js';

const NOTHING = '00000000-0000-0000-0000-000000000000';
const hiddenGoal: PlanEvent = { ...goalSet, data: { ...goalSet.data, sharing: 'named', sharedWith: ['housing'] } };
const shownAction = actionAgreed({ actionId: SECOND_ACTION, sharing: 'team' });
const state = [drafted, hiddenGoal, actionAgreed({ sharing: 'named', sharedWith: ['housing'] }), shownAction, serviceOrdered]
  .map((event, revision) => recordedEvent(event, { stream: 'plan-1', revision }))
  .reduce(plan.evolve, plan.initialState);
const may =
  (key: string) =>
  (sharing: string, sharedWith: readonly string[]): boolean =>
    sharing !== 'named' || sharedWith.includes(key);

it.each([
  ['a goal', { goalId: GOAL }, { goalId: NOTHING }],
  ['an action', { actionId: ACTION, note: 'Done.' }, { actionId: NOTHING, note: 'Done.' }],
  ['what a step waits for', { actionId: SECOND_ACTION, waitsFor: ACTION }, { actionId: SECOND_ACTION, waitsFor: NOTHING }],
  [
    'what an edit has a step wait for',
    { actionId: SECOND_ACTION, change: { title: 'Call', waitsFor: ACTION } },
    { actionId: SECOND_ACTION, change: { title: 'Call', waitsFor: NOTHING } },
  ],
  [
    'one of several',
    { items: [{ itemId: ACTION, becomes: 'ended' }, { itemId: SECOND_ACTION }] },
    { items: [{ itemId: NOTHING, becomes: 'ended' }, { itemId: SECOND_ACTION }] },
  ],
  ['a service, which is shared like its goal', { serviceId: SERVICE }, { serviceId: NOTHING }],
])('stands for nothing where somebody names %s that is not shared with them', (_what, input, told) => {
  expect(sayable(input, state, may('food-cash'))).toEqual(told);
  expect(sayable(input, state, may('housing'))).toBe(input);
});

it('leaves words as they are, whatever they say', () => {
  const input = { title: GOAL, actionId: SECOND_ACTION };
  expect(sayable(input, state, may('food-cash'))).toBe(input);
});
