import type { Who } from '#platform';
import { daysBetween, localDay, policyInForce } from '#governance';
import { ageOn } from '../birth-date.js';
import { allowedOnPerson } from '../person.js';
import { casesView, type SeenCase } from './cases-view.js';
import { alertsOf } from './person-alerts.js';
import type { BirthDateView, HouseholdView, PersonView, ToldView } from './person-page.dto.js';
import type {
  HouseholdMember,
  HouseholdPage,
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
  /** Those that the reader may see. */
  readonly cases: readonly SeenCase[];
}

type NameOf = (actorId: string, program?: string) => Who;

/** The name that is shown: the usual one told last, else any. */
export function shownName(page: Pick<PersonPage, 'names' | 'status'>): string {
  const name = page.names?.find(({ use }) => use === 'usual') ?? page.names?.[0];
  return name ? `${name.given} ${name.family}`.trim() : '';
}

/** The page as it is answered; `now` is an ISO moment. */
export function personView(rows: PersonRows, nameOf: NameOf, now: string): PersonView {
  const { page, household, cases } = rows;
  const isOld = oldAsOf(localDay(now), page.addresses?.[0]?.county);
  const from: From = (provenance) => ({ ...provenanceView(provenance, nameOf), ...(isOld(provenance) && { askAgain: true }) });
  const told = <Value extends { readonly provenance: Provenance }>({
    provenance,
    ...value
  }: Value): Omit<Value, 'provenance'> & ToldView => ({
    ...value,
    ...from(provenance),
  });
  const { birth, demographics } = page;
  return {
    id: page.personId,
    status: page.status,
    name: shownName(page),
    names: (page.names ?? []).map(({ nameId, ...name }) => ({ id: nameId, ...told(name) })),
    ...(birth ? { birthDate: birthView(birth, from), age: ageOn(birth.birthDate, localDay(now)) } : {}),
    ...(demographics ? demographicsView(demographics, from) : {}),
    contactPoints: (page.contactPoints ?? []).map(({ contactPointId, ...point }) => ({
      id: contactPointId,
      ...told(point),
      safeFor: [...point.safeFor],
    })),
    addresses: (page.addresses ?? []).map(({ addressId, ...address }) => ({ id: addressId, ...told(address) })),
    communicationNeeds: (page.communicationNeeds ?? []).map(told),
    strengths: (page.strengths ?? []).map(({ strengthId, ...strength }) => ({ id: strengthId, ...told(strength) })),
    ...(household ? { household: householdView(household) } : {}),
    ...casesView(cases),
    alerts: [...alertsOf(rows)],
    allowed: [...allowedOnPerson(page.status)],
    revision: page.revision,
  };
}

type From = (provenance: Provenance) => ToldView;

/** Whether a fact is asked about again on a day: by the policy of where the person lives. */
function oldAsOf(day: string, county = '27'): (provenance: Provenance) => boolean {
  const { askAgainAfterDays } = policyInForce('fact-age', day, county).values;
  return ({ verified, occurredAt }) => !verified && daysBetween(localDay(occurredAt), day) > askAgainAfterDays;
}

function birthView({ birthDate, estimated, provenance }: ToldBirthDate, from: From): BirthDateView {
  return { value: birthDate, estimated, ...from(provenance) };
}

function demographicsView({ groups, language, provenance }: ToldDemographics, from: From): Pick<PersonView, 'language' | 'groups'> {
  return { language: { value: language, ...from(provenance) }, groups: { values: [...groups], ...from(provenance) } };
}

function householdView({ page, members }: NonNullable<PersonRows['household']>): HouseholdView {
  return { id: page.householdId, name: page.name, members: members.map(({ personId, role, name }) => ({ id: personId, name, role })) };
}

function provenanceView(provenance: Provenance, nameOf: NameOf): ToldView {
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
