import type { PersonPage, PersonRelationship } from './person-page.entity.js';

/** What to be careful with, never why, as codes that a page puts into words: shown on every page about the person. */
export interface PersonAlert {
  readonly kind: 'safe-contact' | 'interpreter' | 'no-contact';
  readonly contact?: { readonly kind: string; readonly value: string; readonly safeFor: string[] };
  readonly language?: string;
}

interface AlertRows {
  readonly page: Pick<PersonPage, 'communicationNeeds' | 'contactPoints'>;
  readonly relationships: readonly Pick<PersonRelationship, 'noContact'>[];
}

const WAYS = ['call', 'text', 'voicemail'] as const;

/** What whoever works with a person must be careful with. */
export function alertsOf({ page, relationships }: AlertRows): readonly PersonAlert[] {
  return [...interpreterAlerts(page), ...contactAlerts(page), ...noContactAlerts(relationships)];
}

function interpreterAlerts({ communicationNeeds }: AlertRows['page']): readonly PersonAlert[] {
  const need = communicationNeeds?.[0];
  return need?.interpreter ? [{ kind: 'interpreter', language: need.language }] : [];
}

/** Numbers on which not everything is safe. */
function contactAlerts({ contactPoints }: AlertRows['page']): readonly PersonAlert[] {
  return (contactPoints ?? [])
    .filter(({ kind, safeFor }) => kind === 'phone' && WAYS.some((way) => !safeFor.includes(way)))
    .map(({ kind, value, safeFor }) => ({ kind: 'safe-contact', contact: { kind, value, safeFor: [...safeFor] } }));
}

/** Never with whom: whoever opens one of two pages may not see the other. */
function noContactAlerts(relationships: AlertRows['relationships']): readonly PersonAlert[] {
  return relationships.some(({ noContact }) => noContact) ? [{ kind: 'no-contact' }] : [];
}
