import type { ReadModels } from '#platform';
import { measuredContacts } from './facts/measured-contacts.projection.js';
import { measuredOutcomes } from './facts/measured-outcomes.projection.js';
import type { MeasureQuestion } from './reading/measure-question.js';

/** Since when something that this measure may count waits; undefined when all is counted, or was at the moment asked for. */
export async function notCountedSince(
  readModels: Pick<ReadModels, 'notWholeSince'>,
  { measure, asKnownAt }: Pick<MeasureQuestion, 'measure' | 'asKnownAt'>,
): Promise<string | undefined> {
  const facts = measure.members === 'outcomes' ? [measuredContacts, measuredOutcomes] : [measuredContacts];
  const since = await readModels.notWholeSince(facts.map(({ name }) => name));
  return since !== undefined && asKnownAt !== undefined && since > asKnownAt ? undefined : since;
}
