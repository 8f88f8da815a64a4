import { queryOptions } from '@tanstack/react-query';
import { read } from '../../api/client.js';
import type { Schemas } from '../../api/schema.js';

/** Where a value comes from: who said it, to whom, when it was true and when it was recorded. */
export type Provenance = Omit<Schemas['LanguageView'], 'value'>;
/** A person's facts as they stand now, each with where it comes from. */
export type Person = Schemas['PersonView'];

/** A person by their id. The look is logged by the server. */
export const personQuery = (personId: string) =>
  queryOptions({
    queryKey: ['person', personId],
    queryFn: ({ signal }) => read<Person>(`/api/people/${encodeURIComponent(personId)}`, {}, signal),
  });
