import { QueryClient } from '@tanstack/react-query';
import { copiesOf, device, deviceOf } from './device.js';
import { forgetReads, keepReads, showKeptReads } from './kept-reads.js';

const KEY = ['plan', 'p1'];
const NAME = 'read/["plan","p1"]';
const BOARD = { revision: 7, outcomes: [] };

async function ofAmina() {
  await deviceOf('amina', Buffer.alloc(32, 1).toString('base64'));
  return copiesOf((await device())!);
}

/** What a device shows of the plan that has just been opened without the service. */
async function shown(): Promise<unknown> {
  const queries = new QueryClient();
  queries.setQueryData(['session'], { copiesHours: 72 });
  await showKeptReads(queries);
  return queries.getQueryData(KEY);
}

async function until(done: () => Promise<boolean>): Promise<void> {
  while (!(await done())) await new Promise((resolve) => setTimeout(resolve, 20));
}

describe('what a device keeps of what was read', () => {
  it('is shown without the service, as it was read; the first part of a plan never takes its place', async () => {
    const copies = await ofAmina();
    const queries = new QueryClient();
    const stop = keepReads(queries);
    await queries.fetchQuery({ queryKey: KEY, queryFn: () => Promise.resolve(BOARD) });
    await until(async () => (await copies.find(NAME)) !== undefined);
    queries.setQueryData(KEY, { revision: 8, outcomes: [], isPart: true });
    await queries.fetchQuery({ queryKey: ['case', 'c1'], queryFn: () => Promise.resolve({}) });
    await until(async () => (await copies.find('read/["case","c1"]')) !== undefined);
    stop();
    queries.clear();
    expect(await shown()).toEqual(BOARD);
  });

  it('is not shown where an earlier version of the app kept it, with which a page would break', async () => {
    const copies = await ofAmina();
    await copies.keep(NAME, { queryKey: KEY, data: BOARD, readAt: Date.now() });
    expect(await shown()).toBeUndefined();
  });

  it('is not shown once it is older than the county allows, and does not stay', async () => {
    const copies = await ofAmina();
    const read = (hours: number) => ({ form: 2, queryKey: KEY, data: BOARD, readAt: Date.now() - hours * 3_600_000 });
    await copies.keep(NAME, read(71));
    expect(await shown()).toEqual(BOARD);
    await copies.keep(NAME, read(73));
    expect(await shown()).toBeUndefined();
    expect(await copies.find(NAME)).toBeUndefined();
  });

  it('is let go of where the reader has lost sight of something in it, and nothing else is', async () => {
    const copies = await ofAmina();
    const queries = new QueryClient();
    const stop = keepReads(queries);
    await queries.fetchQuery({ queryKey: KEY, queryFn: () => Promise.resolve(BOARD) });
    await queries.fetchQuery({ queryKey: ['plan', 'p2'], queryFn: () => Promise.resolve(BOARD) });
    await until(async () => (await copies.find('read/["plan","p2"]')) !== undefined);
    stop();
    await forgetReads(queries, ([, id]) => id === 'p1');
    expect(queries.getQueryData(KEY)).toBeUndefined();
    queries.clear();
    expect(await shown()).toBeUndefined();
    expect(await copies.find('read/["plan","p2"]')).toBeDefined();
  });
});
