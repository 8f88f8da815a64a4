import { given, recordedEvent } from '#event-sourcing/testing';
import type { PersonEvent } from '../person.events.js';
import { person } from '../person.js';
import { correctFact } from './correct-fact.js';

const known: readonly PersonEvent[] = [
  { type: 'PersonRegistered', data: { source: {} } },
  {
    type: 'NameRecorded',
    data: { nameId: 'n-1', use: 'usual', source: {} },
    personal: { given: 'Roza', family: 'Arevalo' },
    subjects: ['p'],
  },
  {
    type: 'BirthDateRecorded',
    data: { precision: 'day', estimated: false, source: {} },
    personal: { birthDate: '1991-12-03' },
    subjects: ['p'],
  },
  {
    type: 'ContactPointRecorded',
    data: { contactPointId: 'c-1', kind: 'phone', safeFor: [], source: {} },
    personal: { value: '5075550100' },
    subjects: ['p'],
  },
];
const STREAM = 'person-01890000-0000-7000-8000-000000000001';
const idOf = (revision: number): string => recordedEvent(known[revision]!, { stream: STREAM, revision }).id;

describe('correct a fact', () => {
  it('says what was wrong and why, and puts the right value beside it', () => {
    given(person, known)
      .when(correctFact, { eventId: idOf(1), reason: 'Misheard', name: { given: 'Rosa', family: 'Arévalo' } })
      .then([
        { type: 'FactCorrected', data: { fact: 'name', correctsEventId: idOf(1) }, personal: { reason: 'Misheard' } },
        { type: 'NameRecorded', data: { nameId: 'n-1' }, personal: { given: 'Rosa', family: 'Arévalo' } },
      ]);
  });

  it('writes the facts that measures read anew with a corrected birth date', () => {
    given(person, known)
      .when(correctFact, { eventId: idOf(2), reason: 'Year', birth: { birthDate: '1951-03-12' } })
      .then([{ type: 'FactCorrected' }, { type: 'BirthDateRecorded', facts: { ageBand: '65+' } }]);
  });

  it('ends a wrong phone number before the right one begins', () => {
    given(person, known)
      .when(correctFact, {
        eventId: idOf(3),
        reason: 'Wrong digit',
        contactPoint: { kind: 'phone', value: '507-555-0101', safeFor: ['call'] },
      })
      .then([
        { type: 'FactCorrected' },
        { type: 'ContactPointEnded', data: { contactPointId: 'c-1' } },
        { type: 'ContactPointRecorded', data: { safeFor: ['call'] } },
      ]);
  });

  it('tells who corrected it meanwhile instead of correcting it twice', () => {
    const correction: PersonEvent = {
      type: 'FactCorrected',
      data: { fact: 'name', correctsEventId: idOf(1) },
      personal: { reason: 'x' },
      subjects: ['p'],
    };
    given(person, [...known, correction])
      .when(correctFact, { eventId: idOf(1), reason: 'y', name: { given: 'Rose', family: 'A' } })
      .refused('people.already-corrected');
  });

  it('refuses a value of another kind, and a fact that is not there', () => {
    given(person, known)
      .when(correctFact, { eventId: idOf(1), reason: 'x', birth: { birthDate: '1991' } })
      .refused('people.correction-of-another-kind');
    given(person, known).when(correctFact, { eventId: 'nothing', reason: 'x' }).refused('not-found');
  });
});
