import { NEEDS } from '#codes';
import type { Who } from '#platform';
import type { NeedSourceView, PersonNeedView } from './heard-needs.dto.js';
import type { CaseOfContact, FoundNeeds, HeardNeeds } from './heard-needs.entity.js';

/** A contact or a screening that needs come from. */
export interface NeedSource {
  readonly needs: readonly string[];
  readonly actorId: string;
  readonly view: Omit<NeedSourceView, 'who'>;
  /** What a reader must be allowed to see, all of it. */
  readonly asks: readonly Asked[];
}

/** A permission on what needs come from. */
export interface Asked {
  readonly permission: string;
  readonly resource: { readonly kind: 'intake' | 'triage' | 'case'; readonly id: string };
}

interface NeedRows {
  readonly heard: readonly HeardNeeds[];
  readonly found: readonly FoundNeeds[];
  readonly cases: readonly CaseOfContact[];
}

/**
 * Where a person's needs come from, the newest first. Once a case came of a contact, its needs are the case's:
 * whoever may not see the case does not learn them here either.
 */
export function needSources({ heard, found, cases }: NeedRows): readonly NeedSource[] {
  const caseOf = new Map(cases.map(({ intakeId, caseId }) => [intakeId, caseId]));
  const ofCase = (intakeId: string): readonly Asked[] => {
    const id = caseOf.get(intakeId);
    return id === undefined ? [] : [{ permission: 'case.read', resource: { kind: 'case', id } }];
  };
  const said = heard.flatMap(({ intakeId, needs, heardAt, actorId, channel }): NeedSource[] => {
    if (!needs || !heardAt || !actorId) return [];
    const asks: readonly Asked[] = [{ permission: 'intake.read', resource: { kind: 'intake', id: intakeId } }, ...ofCase(intakeId)];
    return [{ needs, actorId, view: { how: 'heard', at: heardAt, intakeId, channel: channel ?? undefined }, asks }];
  });
  const screened = found.flatMap(({ intakeId, triageId, needs, foundAt, actorId, instrument, version }): NeedSource[] => {
    if (!needs || !foundAt || !actorId) return [];
    const asks: readonly Asked[] = [{ permission: 'triage.read', resource: { kind: 'triage', id: triageId } }, ...ofCase(intakeId)];
    return [{ needs, actorId, view: { how: 'found', at: foundAt, intakeId, triageId, instrument: `${instrument}/${version}` }, asks }];
  });
  return [...said, ...screened].sort((a, b) => b.view.at.localeCompare(a.view.at));
}

/** The needs of these sources, each with where it comes from. */
export function needsFrom(sources: readonly NeedSource[], who: (id: string) => Who): PersonNeedView[] {
  return NEEDS.map((need) => {
    const own = sources.filter(({ needs }) => needs.includes(need));
    return { need, sources: own.map(({ view, actorId }) => ({ ...view, who: who(actorId) })) };
  }).filter(({ sources: own }) => own.length > 0);
}
