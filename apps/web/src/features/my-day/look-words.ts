import type { Look } from '../../api/me.js';
import type { Words } from '../../app/words/words.js';
import { lookedAt } from '../me/looks.js';

/** What was looked at and which rule decided, as a sentence each: a supervisor answers a person by them, not by codes. */
export function lookInWords({ permission, allowed, reason }: Pick<Look, 'permission' | 'allowed' | 'reason'>, words: Words): string[] {
  const { t, code } = words;
  const rule = code(allowed ? 'lookLetIn' : 'lookKeptOut', reason);
  const said = rule === reason ? t(allowed ? 'lookLetIn.other' : 'lookKeptOut.other') : rule;
  return [t('look.what', { what: t(`look.what.${lookedAt(permission)}`) }), said];
}
