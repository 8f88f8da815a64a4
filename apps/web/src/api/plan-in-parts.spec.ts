import { QueryClient } from '@tanstack/react-query';
import { boardInParts } from './plan-in-parts.js';
import type { PlanBoard } from './plans.js';

const KEY = ['plan', 'p1'];
const board = (revision: number, toCome?: PlanBoard['toCome']): PlanBoard => ({ revision, ...(toCome && { toCome }) }) as PlanBoard;

/** Opens the plan as the page does; what was asked for, and what was to be seen meanwhile. */
function opening(queries: QueryClient, answers: readonly (PlanBoard | Error)[]) {
  const left = [...answers];
  const asked: (string | undefined)[] = [];
  const seen: PlanBoard[] = [];
  const open = (): Promise<PlanBoard> =>
    queries.fetchQuery({
      queryKey: KEY,
      staleTime: 15_000,
      retry: false,
      queryFn: ({ client, queryKey }) =>
        boardInParts({
          isShown: client.getQueryData(queryKey) !== undefined,
          read: ({ part }) => {
            asked.push(part);
            const answer = left.shift();
            return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer!);
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

const FIRST = board(7, { open: 160, over: 0 });
const WHOLE = board(7);

it('a long plan shows its first part and then the whole', async () => {
  const { asked, seen, open } = opening(queries, [FIRST, WHOLE]);
  expect(await open()).toEqual(WHOLE);
  expect([asked, seen]).toEqual([['first', undefined], [FIRST]]);
  expect(queries.getQueryData(KEY)).toEqual(WHOLE);
});

it('a plan that is not long is read once', async () => {
  const { asked, seen, open } = opening(queries, [WHOLE]);
  expect(await open()).toEqual(WHOLE);
  expect([asked, seen]).toEqual([['first'], []]);
});

it('what is on the screen already is never replaced by a part of it', async () => {
  queries.setQueryData(KEY, board(6), { updatedAt: 0 });
  const { asked, open } = opening(queries, [WHOLE]);
  await open();
  expect(asked).toEqual([undefined]);
});

it('when the whole cannot be read the first part stays, is not taken for the whole, and the whole is asked for next', async () => {
  const { asked, open } = opening(queries, [FIRST, new Error('away'), WHOLE]);
  await expect(open()).rejects.toThrow('away');
  expect(queries.getQueryData(KEY)).toEqual(FIRST);
  expect(await open()).toEqual(WHOLE);
  expect(asked).toEqual(['first', undefined, undefined]);
});
