import { given, testContext } from '#event-sourcing/testing';
import { person } from '../person.js';
import { registerPerson, type RegisterPerson } from './register-person.js';

const { streamId } = testContext();
const rosa: RegisterPerson = {
  given: 'Rosa Elena',
  family: 'Quintanilla Arévalo',
  birthDate: '1991-03',
  groups: ['hispanic-latino'],
  language: 'es',
  phones: [{ kind: 'phone', value: '507-555-0176', safeFor: ['call', 'text'] }],
  county: '27109',
  source: { said: 'person' },
};

describe('register a person', () => {
  it('keeps each fact by itself, with who said it, names and numbers sealed for the person', () => {
    given(person)
      .when(registerPerson, rosa)
      .then([
        { type: 'PersonRegistered', data: { source: { said: 'person' }, county: '27109' } },
        {
          type: 'NameRecorded',
          data: { use: 'usual', source: { said: 'person' } },
          personal: { given: 'Rosa Elena', family: 'Quintanilla Arévalo' },
          subjects: [streamId],
        },
        {
          type: 'BirthDateRecorded',
          data: { precision: 'month', estimated: false },
          personal: { birthDate: '1991-03' },
          facts: { ageBand: '25-44' },
        },
        { type: 'DemographicsRecorded', facts: { groups: ['hispanic-latino'], language: 'es', ageBand: '25-44' } },
        { type: 'ContactPointRecorded', data: { kind: 'phone', safeFor: ['call', 'text'] }, personal: { value: '507-555-0176' } },
      ]);
  });

  it('keeps no name, birth date or number in the clear', () => {
    const { events } = given(person).when(registerPerson, rosa);
    const clear = JSON.stringify(events.map(({ data, facts }) => ({ data, facts })));
    expect(clear).not.toMatch(/Rosa|Quintanilla|1991|0176/);
  });

  it('waits for the privacy notice of the contact', () => {
    given(person)
      .when(registerPerson, { ...rosa, notice: 'none' })
      .refused('privacy-notice-first', { allowedNow: ['give-privacy-notice'] });
  });

  it('takes only a name and a way to call back while the notice is put off', () => {
    given(person)
      .when(registerPerson, { ...rosa, notice: 'not-yet' })
      .refused('privacy-notice-not-given');
    const { given: name, family, phones } = rosa;
    const { events } = given(person).when(registerPerson, { given: name, family, phones, notice: 'not-yet' });
    expect(events.map(({ type }) => type)).toEqual(['PersonRegistered', 'NameRecorded', 'ContactPointRecorded']);
  });

  it('asks for a confirmation where it happened before the birth date, and keeps it', () => {
    const early = { occurredAt: '2020-01-01T12:00:00.000Z' };
    const child: RegisterPerson = { given: 'Camila', family: 'Quintanilla', birthDate: '2022-05-01' };
    given(person).when(registerPerson, child, early).refused('before-birth');
    given(person)
      .when(registerPerson, { ...child, confirmBeforeBirth: true }, early)
      .then([
        { type: 'PersonRegistered', data: { beforeBirthConfirmed: true } },
        { type: 'NameRecorded' },
        { type: 'BirthDateRecorded', data: { beforeBirthConfirmed: true } },
      ]);
  });

  it.each([
    ['1991-02-30', 'people.birth-date'],
    ['3/1991', 'people.birth-date'],
    ['2091', 'people.birth-date-future'],
    ['1791-01-01', 'people.birth-date-long-ago'],
  ])('refuses the birth date %s', (birthDate, code) => {
    given(person)
      .when(registerPerson, { ...rosa, birthDate })
      .refused(code);
  });

  it('refuses a phone number that cannot be one', () => {
    given(person)
      .when(registerPerson, { ...rosa, phones: [{ kind: 'phone', value: '12', safeFor: [] }] })
      .refused('people.phone');
  });

  it('refuses "not asked" beside a group', () => {
    given(person)
      .when(registerPerson, { ...rosa, groups: ['white', 'not-asked'] })
      .refused('people.groups');
  });

  it('registers nobody twice', () => {
    given(person, [{ type: 'PersonRegistered', data: { source: {} } }])
      .when(registerPerson, rosa)
      .refused('people.registered');
  });
});
