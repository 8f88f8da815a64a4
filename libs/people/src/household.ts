import { refuse, type Recorded, type StreamDefinition } from '#event-sourcing';
import type { HouseholdEvent } from './household.events.js';

export interface HouseholdState {
  readonly formed: boolean;
  /** Ids of the people who live together now. */
  readonly members: readonly string[];
  /** Ids of everybody it ever named: also those who left, and those related to a member. */
  readonly everyone: readonly string[];
}

export const household: StreamDefinition<HouseholdState, HouseholdEvent> = {
  category: 'household',
  initialState: { formed: false, members: [], everyone: [] },
  evolve,
  about: ({ everyone }) => everyone,
};

function evolve(state: HouseholdState, event: Recorded<HouseholdEvent>): HouseholdState {
  switch (event.type) {
    case 'HouseholdFormed':
      return { ...state, formed: true };
    case 'MemberJoined':
      return { ...told(state, event.data.personId), members: [...state.members, event.data.personId] };
    case 'MemberLeft':
      return { ...state, members: state.members.filter((id) => id !== event.data.personId) };
    case 'RelationshipRecorded':
      return told(state, event.data.fromPersonId, event.data.toPersonId);
  }
}

function told(state: HouseholdState, ...personIds: readonly string[]): HouseholdState {
  return { ...state, everyone: [...new Set([...state.everyone, ...personIds])] };
}

/** @throws Refusal 409 unless the household is formed */
export function requireFormed(state: HouseholdState): void {
  if (!state.formed) refuse('household.not-formed', 'This household does not exist yet.', ['form-household']);
}
