import { refuse, type Recorded, type StreamDefinition } from '#event-sourcing';
import type { PersonEvent } from './person.events.js';
import { looksAfter, type QuestionedLooks } from './person.looks.js';

/** Facts of a person that can be corrected and checked. */
export type FactKind = 'name' | 'birth-date' | 'demographics' | 'contact-point' | 'address' | 'strength' | 'communication-need';

/** A fact as it stands: which event told it, and who corrected it since. */
export interface KnownFact {
  readonly kind: FactKind;
  /** The name's or contact point's own id. */
  readonly itemId?: string;
  readonly correctedBy?: { readonly actor: string; readonly at: string };
}

export interface PersonState {
  readonly status: 'unknown' | 'registered' | 'erased';
  /** By the id of the event that told them. */
  readonly facts: Readonly<Record<string, KnownFact>>;
  readonly birthDate?: string;
  readonly openContactPoints: readonly string[];
  readonly notSame: readonly string[];
  /** Of which the person said that they are not right. */
  readonly looks: QuestionedLooks;
}

export const person: StreamDefinition<PersonState, PersonEvent> = {
  category: 'person',
  initialState: { status: 'unknown', facts: {}, openContactPoints: [], notSame: [], looks: {} },
  evolve,
  about: (_state, personId) => [personId],
};

function evolve(state: PersonState, event: Recorded<PersonEvent>): PersonState {
  switch (event.type) {
    case 'PersonRegistered':
      return { ...state, status: 'registered' };
    case 'NameRecorded':
      return told(state, event.id, { kind: 'name', itemId: event.data.nameId });
    case 'BirthDateRecorded':
      return { ...told(state, event.id, { kind: 'birth-date' }), birthDate: event.personal?.birthDate };
    case 'DemographicsRecorded':
      return told(state, event.id, { kind: 'demographics' });
    case 'ContactPointRecorded': {
      const { contactPointId } = event.data;
      return {
        ...told(state, event.id, { kind: 'contact-point', itemId: contactPointId }),
        openContactPoints: [...state.openContactPoints, contactPointId],
      };
    }
    case 'ContactPointEnded':
      return { ...state, openContactPoints: state.openContactPoints.filter((id) => id !== event.data.contactPointId) };
    case 'AddressRecorded':
      return told(state, event.id, { kind: 'address', itemId: event.data.addressId });
    case 'CommunicationNeedRecorded':
      return told(state, event.id, { kind: 'communication-need' });
    case 'StrengthRecorded':
      return told(state, event.id, { kind: 'strength', itemId: event.data.strengthId });
    case 'FactCorrected':
      return corrected(state, event.data.correctsEventId, { actor: event.metadata.actor.id, at: event.metadata.recordedAt });
    case 'FactVerified':
      return state;
    case 'MarkedNotSamePerson':
      return { ...state, notSame: [...state.notSame, ...[event.data.otherPersonId, event.data.intakeId].filter((id) => id !== undefined)] };
    case 'LookQuestioned':
    case 'LookAnswered':
      return { ...state, looks: looksAfter(state.looks, event) };
    case 'PersonErased':
      return { ...person.initialState, status: 'erased' };
  }
}

function told(state: PersonState, eventId: string, fact: KnownFact): PersonState {
  return { ...state, facts: { ...state.facts, [eventId]: fact } };
}

function corrected(state: PersonState, eventId: string, by: { actor: string; at: string }): PersonState {
  const fact = state.facts[eventId];
  return fact ? told(state, eventId, { ...fact, correctedBy: by }) : state;
}

/** What may be done with a person's record by its status: the menu and the refusals alike. */
const ALLOWED: Readonly<Record<PersonState['status'], readonly string[]>> = {
  unknown: ['register-person'],
  registered: [
    'record-name',
    'record-birth-date',
    'record-demographics',
    'record-contact-point',
    'end-contact-point',
    'record-address',
    'record-communication-need',
    'record-strength',
    'verify-fact',
    'correct-fact',
    'mark-not-same-person',
  ],
  erased: [],
};

export function allowedOnPerson(status: PersonState['status']): readonly string[] {
  return ALLOWED[status];
}

/** @throws Refusal 409 unless the person is registered and not erased */
export function requireRegistered(state: PersonState): void {
  if (state.status === 'erased') refuse('people.erased', 'The data of this person were erased.', ALLOWED.erased);
  if (state.status === 'unknown') refuse('people.not-registered', 'This person is not registered yet.', ALLOWED.unknown);
}
