import type { Projection } from '#event-sourcing';
import type { ReadModels } from '#platform';
import { measuredContacts } from './facts/measured-contacts.projection.js';
import { measuredOutcomes } from './facts/measured-outcomes.projection.js';
import { measuredReviews } from './facts/measured-reviews.projection.js';
import type { MeasureDefinition } from './definitions/measure-definition.js';
import type { MeasureQuestion } from './reading/measure-question.js';

/** Which facts the members of a measure are made of; those who asked are named by their contact. */
const FACTS: Readonly<Record<MeasureDefinition['members'], readonly Projection[]>> = {
  contacts: [measuredContacts],
  outcomes: [measuredContacts, measuredOutcomes],
  reviews: [measuredContacts, measuredReviews],
};

/** Since when something that this measure may count is parked; undefined when everything is counted, or was at the moment asked for. */
export async function notCountedSince(
  readModels: Pick<ReadModels, 'notWholeSince'>,
  { measure, asKnownAt }: Pick<MeasureQuestion, 'measure' | 'asKnownAt'>,
): Promise<string | undefined> {
  const since = await readModels.notWholeSince(FACTS[measure.members].map(({ name }) => name));
  return since !== undefined && asKnownAt !== undefined && since > asKnownAt ? undefined : since;
}
