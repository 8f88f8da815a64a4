import { command, refuse } from '#event-sourcing';
import type { MemberLeft } from '../household.events.js';
import { household, requireFormed } from '../household.js';

/** Somebody does not live with the others any more. */
export const leaveHousehold = command('LeaveHousehold', household, ({ personId }: { personId: string }, state): readonly MemberLeft[] => {
  requireFormed(state);
  if (!state.members.includes(personId)) refuse('household.no-member', 'This person is not in the household.', ['join-household']);
  return [{ type: 'MemberLeft', data: { personId } }];
});
