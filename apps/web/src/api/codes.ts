import { queryOptions, useQuery } from '@tanstack/react-query';
import { read } from './client.js';
import type { Schemas } from './schema.js';

const codesQuery = queryOptions({
  queryKey: ['codes'],
  staleTime: Infinity,
  queryFn: ({ signal }) => read<Schemas['CodesView']>('/api/codes', { after: undefined }, signal),
});

const NONE: Schemas['CodesView'] = {
  programs: [],
  services: [],
  barriers: [],
  strengths: [],
  notComeReasons: [],
  goalCloseReasons: [],
  planCloseReasons: [],
  goesOnReasons: [],
  scales: [],
};

/** What forms let one choose from, as the server has it; nothing until it has answered. */
export function useCodes(): Schemas['CodesView'] {
  return useQuery(codesQuery).data ?? NONE;
}
