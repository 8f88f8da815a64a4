import type { RecordedStrength } from '../plan.recorded-strengths.js';

/** Strengths that stand on the pages of the plan's people and that it does not build on yet; the same words are offered once. */
export function offeredStrengths(recorded: readonly RecordedStrength[], builtOn: readonly string[]): readonly RecordedStrength[] {
  const open = recorded.filter(({ strengthId }) => !builtOn.includes(strengthId));
  return open.filter(({ personId, words }, n) => open.findIndex((one) => one.personId === personId && one.words === words) === n);
}
