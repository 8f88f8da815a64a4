import type { Words } from '../../../app/words/words.js';

/** Lists of the catalogue that have the words of a reason which was chosen; what was typed is in none of them. */
const LISTS = ['goesOn', 'goalEnd', 'planEnd', 'serviceEnd'] as const;

/** Why something was changed: a reason that was chosen in words, one that was typed as it was typed. */
export function reasonWords(reason: string, { code }: Pick<Words, 'code'>): string {
  return LISTS.map((list) => code(list, reason)).find((told) => told !== reason) ?? reason;
}
