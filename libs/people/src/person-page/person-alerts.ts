import type { PersonPage, PersonRelationship } from './person-page.entity.js';

/** What to do, never why: shown on every page about the person. */
export interface PersonAlert {
  readonly kind: 'safe-contact' | 'interpreter' | 'no-contact';
  readonly words: string;
}

interface AlertRows {
  readonly page: PersonPage;
  readonly relationships: readonly PersonRelationship[];
}

const LANGUAGE_NAMES: Readonly<Record<string, string>> = { en: 'English', es: 'Spanish', so: 'Somali', hmn: 'Hmong', kar: 'Karen' };
const UNSAFE_WORDS: Readonly<Record<string, string>> = { call: 'call', text: 'send texts to', voicemail: 'leave a message on' };

/** What whoever works with a person must be careful with. */
export function alertsOf({ page, relationships }: AlertRows): readonly PersonAlert[] {
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
