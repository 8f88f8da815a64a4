import type { Actor, Recorded } from '#event-sourcing';
import { recordedEvent } from '#event-sourcing/testing';
import type { ContactPointRecorded, FactCorrected, PersonEvent } from '../person.events.js';
import type { PastFactView } from './fact-history.dto.js';
import { historyOfFact } from './history-of-fact.js';

const PERSON = '0192a000-0000-8000-8000-00000000000a';
const FIRST = '0192a000-0000-8000-8000-000000000001';
const SECOND = '0192a000-0000-8000-8000-000000000002';
const INTAKE = '0192a000-0000-8000-8000-00000000000d';
const herself: Actor = { id: 'rosa', role: 'person', organization: 'olmsted-county' };
const bridget: Actor = { id: 'bridget-oshaughnessy', role: 'partner-worker', organization: 'zumbro-bridge' };
const who = (id: string, program?: string) => ({ id, name: id, initials: '', role: '', organization: '', ...(program && { program }) });
const at = (revision: number): string => `2026-06-${10 + revision}T15:00:00.000Z`;

/** Events of one person; those that name the same `command` came of one. */
interface Said {
  readonly event: PersonEvent;
  readonly by?: Actor;
  readonly command?: string;
  readonly instrumentVersion?: string;
  readonly consentId?: string;
}
const stream = (told: readonly Said[]): readonly Recorded<PersonEvent>[] =>
  told.map(({ event, by = herself, command, instrumentVersion, consentId }, revision) => {
    const recorded = recordedEvent(event, { stream: `person-${PERSON}`, revision, at: at(revision), actor: by });
    const metadata = { ...recorded.metadata, ...(command && { commandId: command }), instrumentVersion, consentId };
    return { ...recorded, metadata };
  });
const values = (events: readonly Recorded<PersonEvent>[], of = events[0]!.id): readonly PastFactView[] =>
  historyOfFact(events, of, who)!.values;

const phone = (contactPointId: string, value: string, more: Partial<ContactPointRecorded> = {}): ContactPointRecorded => ({
  type: 'ContactPointRecorded',
  data: { contactPointId, kind: 'phone', safeFor: ['text'], source: { said: 'person', intakeId: INTAKE } },
  personal: { value },
  subjects: [PERSON],
  ...more,
});
const correctionOf = (eventId: string, fact: FactCorrected['data']['fact']): FactCorrected => ({
  type: 'FactCorrected',
  data: { fact, correctsEventId: eventId },
  personal: { reason: 'Two digits were swapped' },
  subjects: [PERSON],
});
const name = (given: string, use: 'usual' | 'legal', nameId = FIRST): PersonEvent => ({
  type: 'NameRecorded',
  data: { nameId, use, source: { said: 'person' } },
  personal: { given, family: 'Quintanilla' },
  subjects: [PERSON],
});

describe('the history of a fact', () => {
  const portal = phone(FIRST, '507-555-0142', { channel: 'web', occurredAt: '2026-06-01T15:00:00.000Z' });
  const first: Said = { event: portal, instrumentVersion: 'contact-form/3' };
  const wrong = stream([first])[0]!.id;
  const changed = stream([
    first,
    { event: correctionOf(wrong, 'contact-point'), by: bridget, command: 'c1' },
    { event: { type: 'ContactPointEnded', data: { contactPointId: FIRST } }, by: bridget, command: 'c1' },
    { event: phone(SECOND, '507-555-0124', { channel: 'partner-system' }), by: bridget, command: 'c1', consentId: 'C4' },
  ]);

  it('tells of a phone from the portal that a partner changed: both values, who, by which form and consent, when true and when learnt', () => {
    expect(values(changed)).toMatchObject([
      {
        value: { text: '507-555-0124', safeFor: ['text'] },
        stands: true,
        who: { id: bridget.id },
        channel: 'partner-system',
        consentId: 'C4',
        recordedAt: at(3),
        eventType: 'ContactPointRecorded',
      },
      {
        value: { text: '507-555-0142' },
        stands: false,
        corrected: { reason: 'Two digits were swapped', who: { id: bridget.id }, at: at(1) },
        said: 'person',
        intakeId: INTAKE,
        who: { id: herself.id },
        channel: 'web',
        instrumentVersion: 'contact-form/3',
        occurredAt: '2026-06-01T15:00:00.000Z',
        recordedAt: at(0),
        eventId: wrong,
      },
    ]);
  });

  it('is the same from whichever of its values one asks', () => {
    expect(values(changed, changed[3]!.id)).toEqual(values(changed));
  });

  it('says of a number that was given up that it ended, and by whom', () => {
    const events = stream([
      { event: phone(FIRST, '507-555-0142') },
      { event: { type: 'ContactPointEnded', data: { contactPointId: FIRST } }, by: bridget },
      { event: phone(SECOND, '507-555-0199') },
    ]);
    expect(values(events)).toMatchObject([
      { value: { text: '507-555-0199' }, stands: true },
      { value: { text: '507-555-0142' }, stands: false, ended: { who: { id: bridget.id }, at: at(1) } },
    ]);
  });

  it('keeps names of different use apart, and what was told right with what was wrong', () => {
    const events = stream([{ event: name('Roza', 'usual') }, { event: name('Rosa Elena', 'legal', SECOND) }]);
    const corrected = stream([
      { event: name('Roza', 'usual') },
      { event: name('Rosa Elena', 'legal', SECOND) },
      { event: correctionOf(events[0]!.id, 'name'), command: 'c2' },
      { event: name('Rosa', 'legal'), command: 'c2' },
    ]);
    expect(values(corrected).map(({ value }) => value?.text)).toEqual(['Rosa Quintanilla', 'Roza Quintanilla']);
    expect(values(corrected, corrected[1]!.id).map(({ value }) => value?.text)).toEqual(['Rosa Elena Quintanilla']);
  });

  it('lets a birth date that was told later stand, without calling the earlier one wrong, and names who checked it', () => {
    const born = (birthDate: string): PersonEvent => ({
      type: 'BirthDateRecorded',
      data: { precision: 'year', estimated: true, source: {} },
      personal: { birthDate },
      subjects: [PERSON],
    });
    const told = stream([{ event: born('1991') }, { event: born('1991-03') }]);
    const check: PersonEvent = {
      type: 'FactVerified',
      data: { fact: 'birth-date', eventId: told[1]!.id, program: 'food-cash', how: 'document-seen' },
    };
    const [later, earlier] = values(stream([{ event: born('1991') }, { event: born('1991-03') }, { event: check, by: bridget }]));
    expect(later).toMatchObject({ value: { text: '1991-03' }, stands: true, checked: [{ program: 'food-cash', who: { id: bridget.id } }] });
    expect(earlier).toMatchObject({ value: { text: '1991' }, stands: false, checked: [] });
    expect(earlier).not.toHaveProperty('corrected');
  });

  it('says of every value of an erased person that it was erased, also of what was never sealed', () => {
    const demographics: PersonEvent = {
      type: 'DemographicsRecorded',
      data: { groups: ['asian'], language: 'hmn', source: {} },
    };
    const erased: PersonEvent = { type: 'PersonErased', data: { personId: PERSON, legalBasis: 'x' } };
    const [value] = values(stream([{ event: demographics }, { event: erased }]));
    expect(value).toMatchObject({ erased: true, stands: false, eventType: 'DemographicsRecorded' });
    expect(JSON.stringify(value)).not.toMatch(/asian|hmn/);
    // Without the key one name cannot be opened: then it is destroyed, and nothing else of them is told either.
    const [told, sealed] = stream([{ event: demographics }, { event: name('Roza', 'usual') }]);
    expect(values([told!, { ...sealed!, personal: undefined, erased: true } as Recorded<PersonEvent>])).toMatchObject([{ erased: true }]);
  });

  it('knows nothing of an event that told no fact of this person', () => {
    expect(historyOfFact(changed, changed[1]!.id, who)).toBeUndefined();
    expect(historyOfFact(changed, INTAKE, who)).toBeUndefined();
  });
});
