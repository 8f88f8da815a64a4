import type { Words } from '../../app/words/words.js';
import { birthWords } from '../take-contact/birth-words.js';
import { sayBirth, sayContactPoint, sayGroups, sayLanguage, sayNeed, sayText, type SayFact } from './fact-words.js';
import type { Person, Provenance } from './person-api.js';

/** What a correction of a fact is made of. */
export type Correctable =
  | { readonly kind: 'name'; readonly given: string; readonly family: string; readonly use: string }
  | { readonly kind: 'birth'; readonly value: string }
  | { readonly kind: 'demographics'; readonly language: string; readonly groups: readonly string[] }
  | { readonly kind: 'contact-point'; readonly pointKind: string; readonly value: string; readonly safeFor: readonly string[] };

/** One row of what is known: a label, the value in words, where it comes from. */
export interface PersonFact {
  readonly id: string;
  readonly label: string;
  readonly words: string;
  readonly sub?: string;
  readonly from: Provenance;
  readonly correct?: Correctable;
  /** Says the values that it had before. */
  readonly say: SayFact;
}

/** All that is known of a person as rows, in the order in which one asks. */
export function factsOfPerson(person: Person, words: Words): PersonFact[] {
  return [
    ...names(person, words),
    ...birth(person, words),
    ...demographics(person, words),
    ...communication(person, words),
    ...reaching(person, words),
  ];
}

function names(person: Person, { t, code }: Words): PersonFact[] {
  return person.names.map((name) => ({
    id: name.id,
    label: t('person.names'),
    words: `${name.given} ${name.family}`.trim(),
    sub: name.use === 'usual' ? undefined : code('person.use', name.use),
    from: name,
    correct: { kind: 'name', given: name.given, family: name.family, use: name.use },
    say: sayText,
  }));
}

function birth({ birthDate }: Person, { t, language }: Words): PersonFact[] {
  if (!birthDate) return [];
  const date = birthWords(birthDate.value, language);
  return [
    {
      id: 'birth',
      label: t('person.birth'),
      words: birthDate.estimated ? t('person.about', { date }) : date,
      from: birthDate,
      correct: { kind: 'birth', value: birthDate.value },
      say: sayBirth,
    },
  ];
}

function demographics({ language: spoken, groups }: Person, { t, code, language }: Words): PersonFact[] {
  const correct: Correctable = { kind: 'demographics', language: spoken?.value ?? 'not-asked', groups: groups?.values ?? [] };
  const facts: PersonFact[] = [];
  if (spoken)
    facts.push({
      id: 'language',
      label: t('person.language'),
      words: code('language', spoken.value),
      from: spoken,
      correct,
      say: sayLanguage,
    });
  if (groups && groups.values.length > 0) {
    const list = new Intl.ListFormat(language).format(groups.values.map((group) => code('group', group)));
    facts.push({ id: 'groups', label: t('person.groups'), words: list, from: groups, correct, say: sayGroups });
  }
  return facts;
}

function communication({ communicationNeeds }: Person, { t, code }: Words): PersonFact[] {
  return communicationNeeds.map((need, index) => ({
    id: `communication-${index}`,
    label: t('person.communication'),
    words: t(need.interpreter ? 'person.communicationInterpreter' : 'person.communicationPlain', {
      language: code('language', need.language),
      note: need.note,
    }).trim(),
    from: need,
    say: sayNeed,
  }));
}

function reaching({ contactPoints, addresses }: Person, { t, code, language }: Words): PersonFact[] {
  const points = contactPoints.map((point): PersonFact => {
    const ways = point.safeFor.map((way) => code('take.safe', way));
    return {
      id: point.id,
      label: code('person', point.kind),
      words: point.value,
      sub: ways.length > 0 ? t('known.safe', { ways: new Intl.ListFormat(language).format(ways) }) : t('known.notSafe'),
      from: point,
      correct: { kind: 'contact-point', pointKind: point.kind, value: point.value, safeFor: point.safeFor },
      say: sayContactPoint,
    };
  });
  const homes = addresses.map((address): PersonFact => ({
    id: address.id,
    label: t('person.address'),
    words: address.lines,
    from: address,
    say: sayText,
  }));
  return [...points, ...homes];
}
