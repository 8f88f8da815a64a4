import { creatingCommand, Refusal, refuse } from '#event-sourcing';
import type { HouseholdEvent, MemberJoined } from '../household.events.js';
import { household } from '../household.js';

export interface FormHousehold {
  readonly name: string;
  readonly county: string;
  readonly members: readonly MemberJoined['data'][];
}

/** People live together. The name is sealed for all of them. */
export const formHousehold = creatingCommand('FormHousehold', household, (input: FormHousehold, state): readonly HouseholdEvent[] => {
  if (state.formed) refuse('household.formed', 'This household exists already.', ['join-household']);
  const { name, county, members } = input;
  const ids = members.map((member) => member.personId);
  if (ids.length === 0 || new Set(ids).size < ids.length) {
    throw new Refusal('content', 'household.members', 'A household has at least one person, and nobody twice.');
  }
  return [
    { type: 'HouseholdFormed', data: { county }, personal: { name }, subjects: ids, facts: { county } },
    ...members.map(({ personId, role }): MemberJoined => ({ type: 'MemberJoined', data: { personId, role } })),
  ];
});
