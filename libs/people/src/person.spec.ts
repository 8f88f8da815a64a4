import { given } from '#event-sourcing/testing';
import { ageBandOn, ageOn, precisionOf } from './birth-date.js';
import { endContactPoint } from './end-contact-point/end-contact-point.js';
import { markNotSamePerson } from './mark-not-same-person/mark-not-same-person.js';
import type { PersonEvent } from './person.events.js';
import { person } from './person.js';
import { recordBirthDate } from './record-birth-date/record-birth-date.js';
import { recordStrength } from './record-strength/record-strength.js';
import { verifyFact } from './verify-fact/verify-fact.js';

const registered: PersonEvent = { type: 'PersonRegistered', data: { source: {} } };
const other = '01890000-0000-7000-8000-0000000000bb';
const self = '01890000-0000-7000-8000-000000000001';

describe('a person', () => {
  it('must be registered before anything is recorded', () => {
    given(person)
      .when(recordStrength, { words: 'Bakes for the whole house' })
      .refused('people.not-registered', { allowedNow: ['register-person'] });
  });

  it('takes nothing more once erased', () => {
    given(person, [registered, { type: 'PersonErased', data: { personId: self, legalBasis: 'order' } }])
      .when(recordStrength, { words: 'x' })
      .refused('people.erased');
  });

  it('has one birth date: another one is a correction', () => {
    const born: PersonEvent = {
      type: 'BirthDateRecorded',
      data: { precision: 'year', estimated: true, source: {} },
      personal: { birthDate: '1991' },
      subjects: [self],
    };
    given(person, [registered, born])
      .when(recordBirthDate, { birthDate: '1992' })
      .refused('people.birth-date-known', { allowedNow: ['correct-fact'] });
  });

  it('is not somebody else for ever, and saying it twice changes nothing', () => {
    const marked: PersonEvent = { type: 'MarkedNotSamePerson', data: { otherPersonId: other } };
    given(person, [registered])
      .when(markNotSamePerson, { otherPersonId: other })
      .then([{ type: 'MarkedNotSamePerson', data: { otherPersonId: other } }]);
    given(person, [registered, marked]).when(markNotSamePerson, { otherPersonId: other }).then([]);
    given(person, [registered]).when(markNotSamePerson, { otherPersonId: self }).refused('people.not-same-as-whom');
    given(person, [registered]).when(markNotSamePerson, {}).refused('people.not-same-as-whom');
  });

  it('is checked fact by fact: what was never told cannot be checked', () => {
    given(person, [registered]).when(verifyFact, { eventId: other, program: 'housing', how: 'document-seen' }).refused('not-found');
  });

  it('has a way to be reached ended once', () => {
    given(person, [registered]).when(endContactPoint, { contactPointId: other }).refused('people.contact-point-ended');
  });
});

describe('birth dates', () => {
  it('are as exact as they are known', () => {
    expect(['1991', '1991-03', '1991-03-12', '1991-13', '1991-02-30', 'x'].map(precisionOf)).toEqual([
      'year',
      'month',
      'day',
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('make a person a year older on the day itself', () => {
    expect(ageOn('1991-03-12', '2026-03-11')).toBe(34);
    expect(ageOn('1991-03-12', '2026-03-12')).toBe(35);
  });

  it.each([
    ['2026-01-01', '0-5'],
    ['2020-06-16', '0-5'],
    ['2020-06-15', '6-12'],
    ['2008-06-15', '18-24'],
    ['1961-06-15', '65+'],
    ['2026-06-16', 'unknown'],
  ])('born %s is in the band %s', (birthDate, band) => {
    expect(ageBandOn(birthDate, '2026-06-15')).toBe(band);
  });

  it('that are not known are in no band', () => {
    expect(ageBandOn(undefined, '2026-06-15')).toBe('unknown');
  });
});
