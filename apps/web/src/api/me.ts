import { queryOptions } from '@tanstack/react-query';
import { read } from './client.js';
import type { Schemas } from './schema.js';

/** One look at a person, their plan or their family's page. */
export type Look = Schemas['LookView'];
/** What a person said of a look that is not right, and what they were told. */
export type LookQuestion = Schemas['LookQuestionView'];

/** Who looked at a person, newest first; a person may ask for themselves. */
export const whoLookedQuery = (personId: string) =>
  queryOptions({
    queryKey: ['who-looked', personId],
    queryFn: async ({ signal }) => (await read<Schemas['AccessLogView']>('/api/access-log', { person: personId }, signal)).items,
  });
