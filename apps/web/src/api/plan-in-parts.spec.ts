import { QueryClient } from '@tanstack/react-query';
import { boardInParts } from './plan-in-parts.js';
import type { PlanBoard } from './plans.js';

const KEY = ['plan', 'p1'];
const board = (revision: number, isPart?: true): PlanBoard => ({ revision, ...(isPart && { isPart }) }) as PlanBoard;

/** Opens the plan as the page does, answered so in parts, then whole; what was asked for, and what was to be seen meanwhile. */
function opening(queries: QueryClient, inParts: readonly (PlanBoard | Error)[], whole?: PlanBoard) {
  const asked: string[] = [];
  const seen: PlanBoard[] = [];
  const open = (): Promise<PlanBoard> =>
    queries.fetchQuery({
      queryKey: KEY,
      staleTime: 15_000,
      retry: false,
      queryFn: ({ client, queryKey }) =>
        boardInParts({
          isShown: client.getQueryData(queryKey) !== undefined,
          whole: () => {
            asked.push('whole');
            return Promise.resolve(whole!);
          },
          parts: async function* () {
            asked.push('parts');
            for (const one of inParts) yield one instanceof Error ? await Promise.reject<PlanBoard>(one) : one;
          },
          show: (first) => void seen.push(client.setQueryData<PlanBoard>(queryKey, first, { updatedAt: 0 })!),
        }),
    });
  return { asked, seen, open };
}

let queries: QueryClient;
beforeEach(() => {
  queries = new QueryClient();
});
afterEach(() => queries.clear());

const FIRST = board(7, true);
const WHOLE = board(7);

it('a long plan shows its first goals and then the whole', async () => {
  const { asked, seen, open } = opening(queries, [FIRST, WHOLE]);
  expect(await open()).toEqual(WHOLE);
  expect([asked, seen]).toEqual([['parts'], [FIRST]]);
  expect(queries.getQueryData(KEY)).toEqual(WHOLE);
});

it('a plan that is not long is whole at once', async () => {
  const { seen, open } = opening(queries, [WHOLE]);
  expect(await open()).toEqual(WHOLE);
  expect(seen).toEqual([]);
});

it('what is on the screen already is never replaced by a part of it', async () => {
  queries.setQueryData(KEY, board(6), { updatedAt: 0 });
  const { asked, open } = opening(queries, [FIRST], WHOLE);
  expect(await open()).toEqual(WHOLE);
  expect(asked).toEqual(['whole']);
});

it.each([
  ['breaks off', [FIRST, new Error('away')], 'away'],
  ['ends too soon', [FIRST], 'did not answer'],
])('when the answer %s the first goals stay, are not taken for the whole, and the whole is asked for next', async (_how, parts, told) => {
  const { asked, open } = opening(queries, parts, WHOLE);
  await expect(open()).rejects.toThrow(told);
  expect(queries.getQueryData(KEY)).toEqual(FIRST);
  expect(await open()).toEqual(WHOLE);
  expect(asked).toEqual(['parts', 'whole']);
});
