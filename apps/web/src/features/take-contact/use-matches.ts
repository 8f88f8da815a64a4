import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { matchPeople, type MatchQuestion, type PersonMatch } from '../../api/people.js';
import { useToday } from '../../app/now.js';
import { readBirth } from './birth.js';
import { mayAskWho, type ContactForm } from './contact-form.js';

/** The shortest part of a name that is worth looking for. */
const SHORTEST = 2;
const PAUSE = 250;

export type Matches =
  | { readonly is: 'nothing-typed' }
  | { readonly is: 'looking' }
  | { readonly is: 'down' }
  | { readonly is: 'found'; readonly people: readonly PersonMatch[] };

/** The question in what is typed; `undefined` while there is too little to ask. */
export function questionIn(
  form: Pick<ContactForm, 'given' | 'family' | 'birth' | 'phone'>,
  intakeId: string | undefined,
  today: string,
): MatchQuestion | undefined {
  const given = form.given.trim();
  const family = form.family.trim();
  const phone = form.phone.trim();
  const birth = readBirth(form.birth, today);
  const question = {
    ...(given.length >= SHORTEST ? { given } : {}),
    ...(family.length >= SHORTEST ? { family } : {}),
    ...(birth && !birth.estimated ? { birth: birth.birthDate } : {}),
    ...(phone.replace(/\D/g, '').length >= 7 ? { phone } : {}),
  };
  const enough = 'given' in question || 'family' in question || 'phone' in question;
  return enough ? { ...question, ...(intakeId ? { intakeId } : {}) } : undefined;
}

/** Who may be meant, while somebody types. Nothing is asked before the privacy notice. */
export function useMatches(form: ContactForm, intakeId: string | undefined): Matches {
  const today = useToday();
  const question = useSettled(mayAskWho(form) ? questionIn(form, intakeId, today) : undefined);
  const { data, isError, isPending } = useQuery({
    queryKey: ['matches', question],
    enabled: question !== undefined,
    placeholderData: keepPreviousData,
    gcTime: 60_000,
    queryFn: ({ signal }) => matchPeople(question ?? {}, signal),
  });
  if (!question) return { is: 'nothing-typed' };
  if (data) return { is: 'found', people: data.items };
  if (isError) return { is: 'down' };
  return isPending ? { is: 'looking' } : { is: 'down' };
}

/** The question once the typing rests for a moment. */
function useSettled(question: MatchQuestion | undefined): MatchQuestion | undefined {
  const text = question === undefined ? undefined : JSON.stringify(question);
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), PAUSE);
    return () => clearTimeout(timer);
  }, [text]);
  return settled === undefined ? undefined : (JSON.parse(settled) as MatchQuestion);
}
