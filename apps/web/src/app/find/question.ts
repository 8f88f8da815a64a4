import type { MatchQuestion } from '../../api/people.js';

/** Reads what was typed into one box: a phone number, a birth date, a name or a mix of them. */
export function questionOf(typed: string): MatchQuestion {
  const words = typed.trim().split(/\s+/).filter(Boolean);
  const phone = /(?:\+?\(?\d[\d\s().-]{5,}\d)/.exec(typed)?.[0];
  if (phone && phone.replace(/\D/g, '').length >= 7 && !/\d{4}-\d{2}-\d{2}/.test(phone))
    return withName({ phone }, typed.replace(phone, ' '));
  const birth = words.find((word) => /^\d{1,4}([/.-]\d{1,4}){1,2}$|^(19|20)\d\d$/.test(word));
  return withName(birth ? { birth } : {}, words.filter((word) => word !== birth).join(' '));
}

function withName(question: MatchQuestion, name: string): MatchQuestion {
  const words = name.replace(/,/g, ' ').trim().split(/\s+/).filter(Boolean);
  const [first, ...rest] = words;
  if (!first) return question;
  return rest.length === 0 ? { ...question, family: first } : { ...question, given: first, family: rest.join(' ') };
}
