import { given } from '#event-sourcing/testing';
import { formHousehold } from './form-household/form-household.js';
import { household } from './household.js';
import type { HouseholdEvent } from './household.events.js';
import { joinHousehold } from './join-household/join-household.js';
import { leaveHousehold } from './leave-household/leave-household.js';
import { recordRelationship } from './record-relationship/record-relationship.js';

const formed: readonly HouseholdEvent[] = [
  { type: 'HouseholdFormed', data: { county: '27109' }, personal: { name: 'Yang-Lindqvist' }, subjects: ['a'] },
  { type: 'MemberJoined', data: { personId: 'a', role: 'head' } },
];

describe('a household', () => {
  it('is named for all its people, whose keys all seal the name', () => {
    const members = [
      { personId: 'a', role: 'head' as const },
      { personId: 'b', role: 'child' as const },
    ];
    given(household)
      .when(formHousehold, { name: 'Yang-Lindqvist', county: '27109', members })
      .then([
        { type: 'HouseholdFormed', data: { county: '27109' }, subjects: ['a', 'b'] },
        { type: 'MemberJoined', data: { personId: 'a' } },
        { type: 'MemberJoined', data: { personId: 'b' } },
      ]);
  });

  it('has nobody twice and never nobody', () => {
    given(household).when(formHousehold, { name: 'x', county: '27109', members: [] }).refused('household.members');
    given(household, formed).when(joinHousehold, { personId: 'a', role: 'other' }).refused('household.member');
    given(household, formed).when(leaveHousehold, { personId: 'b' }).refused('household.no-member');
    given(household, formed).when(formHousehold, { name: 'x', county: '27109', members: [] }).refused('household.formed');
    given(household).when(joinHousehold, { personId: 'a', role: 'other' }).refused('household.not-formed');
  });

  it('has relationships between two people', () => {
    given(household, formed)
      .when(recordRelationship, { fromPersonId: 'a', toPersonId: 'a', kind: 'sibling-of', noContact: false })
      .refused('household.same-person');
  });
});
