import type { Who } from '#platform';
import { localDay } from '#governance';
import { ageOn } from '../birth-date.js';
import { allowedOnPerson } from '../person.js';
import type {
  HouseholdMember,
  HouseholdPage,
  PersonCase,
  PersonPage,
  PersonRelationship,
  Provenance,
  ToldBirthDate,
  ToldDemographics,
} from './person-page.entity.js';

/** Everything of a person's page, as it was read. */
export interface PersonRows {
  readonly page: PersonPage;
  readonly household?: { readonly page: HouseholdPage; readonly members: readonly (HouseholdMember & { readonly name: string })[] };
  readonly relationships: readonly PersonRelationship[];
  readonly cases: readonly PersonCase[];
}

type NameOf = (actorId: string, program?: string) => Who;

/** What to do, never why: shown on every page about the person. */
export interface PersonAlert {
  readonly kind: 'safe-contact' | 'interpreter' | 'no-contact';
  readonly words: string;
}

const LANGUAGE_NAMES: Readonly<Record<string, string>> = { en: 'English', es: 'Spanish', so: 'Somali', hmn: 'Hmong', kar: 'Karen' };
const UNSAFE_WORDS: Readonly<Record<string, string>> = { call: 'call', text: 'send texts to', voicemail: 'leave a message on' };

/** The name that is shown: the usual one told last, else any. */
export function shownName(page: Pick<PersonPage, 'names' | 'status'>): string {
  const name = page.names?.find(({ use }) => use === 'usual') ?? page.names?.[0];
  return name ? `${name.given} ${name.family}`.trim() : '';
}

/** The page as it is answered; `now` is an ISO moment. */
export function personView(rows: PersonRows, nameOf: NameOf, now: string): object {
  const { page, household, cases } = rows;
  const from = (provenance: Provenance): object => provenanceView(provenance, nameOf);
  const told = <Value extends { provenance: Provenance }>({ provenance, ...value }: Value): object => ({ ...value, ...from(provenance) });
  const { birth, demographics } = page;
  return {
    id: page.personId,
    status: page.status,
    name: shownName(page),
    names: (page.names ?? []).map(({ nameId, ...name }) => ({ id: nameId, ...told(name) })),
    ...(birth ? { birthDate: birthView(birth, from), age: ageOn(birth.birthDate, localDay(now)) } : {}),
    ...(demographics ? demographicsView(demographics, from) : {}),
    contactPoints: (page.contactPoints ?? []).map(({ contactPointId, ...point }) => ({ id: contactPointId, ...told(point) })),
    addresses: (page.addresses ?? []).map(({ addressId, ...address }) => ({ id: addressId, ...told(address) })),
    communicationNeeds: (page.communicationNeeds ?? []).map(told),
    strengths: (page.strengths ?? []).map(({ strengthId, ...strength }) => ({ id: strengthId, ...told(strength) })),
    ...(household ? { household: householdView(household) } : {}),
    cases: cases.map(({ caseId, name, number, role }) => ({ id: caseId, name: name ?? number, role })),
    alerts: alertsOf(rows),
    allowed: allowedOnPerson(page.status),
    revision: page.revision,
  };
}

type From = (provenance: Provenance) => object;

function birthView({ birthDate, estimated, provenance }: ToldBirthDate, from: From): object {
  return { value: birthDate, estimated, ...from(provenance) };
}

function demographicsView({ groups, language, provenance }: ToldDemographics, from: From): object {
  return { language: { value: language, ...from(provenance) }, groups: { values: groups, ...from(provenance) } };
}

function householdView({ page, members }: NonNullable<PersonRows['household']>): object {
  return { id: page.householdId, name: page.name, members: members.map(({ personId, role, name }) => ({ id: personId, name, role })) };
}

function provenanceView(provenance: Provenance, nameOf: NameOf): object {
  const { actorId, verified, corrected, ...rest } = provenance;
  return {
    ...rest,
    who: nameOf(actorId, provenance.program),
    ...(verified
      ? { verified: { program: verified.program, how: verified.how, at: verified.at, who: nameOf(verified.actorId, verified.program) } }
      : {}),
    ...(corrected ? { corrected: { was: corrected.was, reason: corrected.reason, at: corrected.at, who: nameOf(corrected.actorId) } } : {}),
  };
}

function alertsOf({ page, relationships }: PersonRows): readonly PersonAlert[] {
  return [...interpreterAlerts(page), ...contactAlerts(page), ...noContactAlerts(relationships)];
}

function interpreterAlerts({ communicationNeeds }: PersonPage): readonly PersonAlert[] {
  const need = communicationNeeds?.[0];
  if (!need?.interpreter) return [];
  return [{ kind: 'interpreter', words: `Speak with an interpreter: ${LANGUAGE_NAMES[need.language] ?? 'ask for the language'}.` }];
}

function contactAlerts({ contactPoints }: PersonPage): readonly PersonAlert[] {
  return (contactPoints ?? [])
    .filter(({ kind }) => kind === 'phone')
    .flatMap(({ value, safeFor }): PersonAlert[] => {
      if (safeFor.length === 0) return [{ kind: 'safe-contact', words: `Do not use ${value}.` }];
      const unsafe = Object.keys(UNSAFE_WORDS).filter((way) => !safeFor.includes(way));
      const never = unsafe.map((way) => UNSAFE_WORDS[way]).join(' or ');
      return unsafe.length > 0 ? [{ kind: 'safe-contact', words: `Do not ${never} ${value}.` }] : [];
    });
}

function noContactAlerts(relationships: readonly PersonRelationship[]): readonly PersonAlert[] {
  return relationships.some(({ noContact }) => noContact)
    ? [{ kind: 'no-contact', words: 'Do not tell anybody how this person can be reached. Ask the team lead first.' }]
    : [];
}
