import { command, refuse } from '#event-sourcing';
import type { MemberJoined } from '../household.events.js';
import { household, requireFormed } from '../household.js';

/** Somebody comes to live with the others. */
export const joinHousehold = command('JoinHousehold', household, (input: MemberJoined['data'], state): readonly MemberJoined[] => {
  requireFormed(state);
  const { personId, role } = input;
  if (state.members.includes(personId)) refuse('household.member', 'This person is in the household already.', ['leave-household']);
  return [{ type: 'MemberJoined', data: { personId, role } }];
});
