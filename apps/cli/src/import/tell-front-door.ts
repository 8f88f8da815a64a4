import { NEEDS } from '#codes';
import { privacyNotices, versionInForce } from '#governance';
import {
  givePrivacyNotice,
  identifyPerson,
  screenOut,
  sendToTriage,
  stateNeeds,
  takeContact,
  triageIdOf,
  type IdentifyPerson,
  type TakeContact,
} from '#intake';
import { ageBandOn, registerPerson } from '#people';
import { assignLevel, completeTriage, recommendLevel } from '#triage';
import { listOf } from './columns.js';
import { find, keep, type Contact, type Person, type Teller } from './tellers.js';

const recordedAt = (values: Readonly<Record<string, string>>): string => new Date(values['at']!).toISOString();

/** Somebody is registered, as the source knows them. */
export const tellPerson: Teller = async (row, { writer, told }) => {
  const { id, given, family = '', birth_date: birthDate, county, language, groups, phone } = row.values;
  const personId = writer.idOf('person', id!);
  const input = {
    ...{ given: given!, family, birthDate, county, language },
    ...(groups !== undefined && { groups: listOf(groups) }),
    source: { said: 'record' as const },
    ...(phone !== undefined && { phones: [{ kind: 'phone' as const, value: phone, safeFor: [] }] }),
  };
  const { fresh } = await writer.tell(row, { name: 'register', command: registerPerson, streamId: personId, input, county });
  const known: Person = {
    personId,
    name: `${given} ${family}`.trim(),
    birthDate,
    groups: listOf(groups),
    language: language ?? 'not-asked',
  };
  keep(told, 'person', id!, known);
  return fresh;
};

/** Somebody asks for help: the contact, the notice, who it is, the needs. */
export const tellContact: Teller = async (row, { writer, told, follow }) => {
  const {
    id,
    channel,
    caller = 'self',
    for_whom: forWhom = 'self',
    county,
    language = 'not-asked',
    own_words: ownWords,
    needs,
  } = row.values;
  const person = find<Person>(told, 'person', row.values['person']!);
  const intakeId = writer.idOf('contact', id!);
  const contactAt = new Date(row.values['happened'] ?? row.values['at']!).toISOString();
  const contact: Contact = {
    intakeId,
    triageId: triageIdOf(intakeId),
    county: county!,
    person,
    contactAt,
    needs: listOf(needs),
    thread: { last: 0 },
  };
  follow(row, contact.thread);
  const asked = { channel, caller, forWhom, county, language, ownWords } as TakeContact;
  const where = { streamId: intakeId, county, channel };
  const { fresh } = await writer.tell(row, { ...where, name: 'take', command: takeContact, input: asked });
  const { version } = versionInForce(privacyNotices, contactAt.slice(0, 10), county!);
  const notice = { version, language: language === 'not-asked' ? 'en' : language, how: 'read-aloud' as const };
  await writer.tell(row, { ...where, name: 'notice', command: givePrivacyNotice, input: notice });
  const who = { personId: person.personId, reasons: ['new-person'] };
  const lookedUp = { person: knownOn(contactAt.slice(0, 10), person) };
  await writer.tell(row, { ...where, name: 'identify', command: identifyPerson, input: who, lookedUp });
  const answers = Object.fromEntries(NEEDS.map((need) => [need, contact.needs.includes(need) ? 'yes' : 'not-said']));
  await writer.tell(row, { ...where, name: 'needs', command: stateNeeds, input: { needs: answers } });
  keep(told, 'contact', id!, contact);
  return fresh;
};

/** What was known on a day of somebody who asks. */
function knownOn(day: string, { name, birthDate, groups, language }: Person): IdentifyPerson['person'] {
  const ageBand = birthDate === undefined ? 'unknown' : ageBandOn(birthDate, day);
  return { name, bornOn: birthDate, ageBand, groups, language };
}

/** A contact that was answered at once. */
export const tellAnswer: Teller = async (row, { writer, told, follow }) => {
  const { intakeId, county, thread } = find<Contact>(told, 'contact', row.values['contact']!);
  follow(row, thread);
  const input = { reason: 'information-only' as const, offered: row.values['offered']! };
  return (await writer.tell(row, { name: 'answer', command: screenOut, streamId: intakeId, input, county })).fresh;
};

/** A contact goes to triage and comes out with a level; where the policy recommends another, the reason must be told. */
export const tellTriage: Teller = async (row, { writer, told, follow }) => {
  const contact = find<Contact>(told, 'contact', row.values['contact']!);
  const { intakeId, triageId: streamId, county, thread } = contact;
  const { level, reason } = row.values;
  follow(row, thread);
  const { fresh } = await writer.tell(row, { name: 'send', command: sendToTriage, streamId: intakeId, input: {}, county });
  await writer.tell(row, { name: 'recommend', command: recommendLevel, streamId, input: {}, county });
  await writer.tell(row, { name: 'assign', command: assignLevel, streamId, input: { level: level!, reason }, county });
  await writer.tell(row, { name: 'complete', command: completeTriage, streamId, input: {}, county });
  contact.triaged = { level: level!, at: recordedAt(row.values) };
  return fresh;
};
