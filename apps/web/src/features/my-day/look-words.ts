import type { Look } from '../../api/me.js';
import type { Words } from '../../app/words/words.js';
import { shortMoment } from '../../ui/dates.js';
import { placeName } from '../../ui/program-mark.js';
import { lookedAt } from '../me/looks.js';

/** What was looked at and which rule decided, as a sentence each: a supervisor answers a person by them, not by codes. */
export function lookInWords({ permission, allowed, reason }: Pick<Look, 'permission' | 'allowed' | 'reason'>, words: Words): string[] {
  const { t, code } = words;
  const rule = code(allowed ? 'lookLetIn' : 'lookKeptOut', reason);
  const said = rule === reason ? t(allowed ? 'lookLetIn.other' : 'lookKeptOut.other') : rule;
  return [t('look.what', { what: t(`look.what.${lookedAt(permission)}`) }), said];
}

/** Who looked, of where, and when; or tried to. */
export function lookLine({ who, at, allowed }: Pick<Look, 'who' | 'at' | 'allowed'>, words: Words, today: string): string {
  const place = placeName(who.program ?? who.organization, words);
  const when = shortMoment(at, words.language, today);
  return words.t(allowed ? 'look.answer.look' : 'look.answer.tried', { name: who.name, place, when });
}
