import type { CommandAnswer } from '../../api/client.js';
import { ApiProblem, NoAnswer } from '../../api/problem.js';
import { memoryTable } from '../device/device-database.js';
import type { Device, LockedCopy } from '../device/device.js';
import { cipherUnder } from '../drafts/draft-cipher.js';
import { Outbox } from './outbox.js';
import { fileOf, textOf, type NewWaiting, type Waiting } from './waiting.js';

async function deviceOf(owner: string, byte = 1): Promise<Device> {
  const raw = Buffer.alloc(32, byte);
  return { owner, cipher: cipherUnder(await crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['encrypt', 'decrypt'])) };
}

const problem = (status: number, code: string, more: object = {}): ApiProblem => new ApiProblem({ title: 'No', status, code, ...more });

const opened: Outbox[] = [];
afterEach(() => opened.splice(0).forEach((box) => box.stop()));

async function bench(owner = 'amina') {
  const sent: Waiting[] = [];
  const table = memoryTable<LockedCopy>();
  const acknowledged: string[] = [];
  const state = { answer: (_command: Waiting): CommandAnswer | Error => new NoAnswer('down'), renewed: 0 };
  const open = async (device?: Device): Promise<Outbox> => {
    const box = new Outbox({
      device: device ?? (await deviceOf(owner)),
      table,
      send: async (command) => {
        sent.push(command);
        const answer = state.answer(command);
        if (answer instanceof Error) throw answer;
        return answer;
      },
      renew: async () => void (state.renewed += 1),
      alone: (run) => run(),
      changed: () => undefined,
      acknowledged: (position) => acknowledged.push(position),
      now: () => new Date('2026-11-17T16:31:00Z'),
    });
    opened.push(box);
    return box;
  };
  return { sent, table, state, acknowledged, open };
}

let number = 0;
const command = (item: string, more: Partial<NewWaiting> = {}): NewWaiting => ({
  ...{ id: `key-${(number += 1)}`, method: 'PATCH', path: `/api/plans/p1/actions/${item}`, body: { dueOn: '2026-11-19' }, ifMatch: 4 },
  ...{ item, words: 'Due date to Thu Nov 19', page: '/cases/c1/plan', mayHaveLeft: false },
  ...more,
});
const done = (command: Waiting): CommandAnswer => ({ id: 'p1', revision: 9, position: `at-${command.id}`, events: [], replayed: false });
const words = (box: Outbox): string[] => box.list().map((one) => `${one.item}: ${one.state}`);

describe('what waits to be sent', () => {
  it('goes out in its order once the service answers, with the revision and the key it was written with', async () => {
    const { sent, state, acknowledged, open } = await bench();
    const box = await open();
    await box.add(command('a', { id: 'k1' }));
    await box.add(command('b', { id: 'k2', ifMatch: 7 }));
    await box.tryNow();
    expect(words(box)).toEqual(['a: waiting', 'b: waiting']);
    sent.length = 0;
    state.answer = done;
    await box.tryNow();
    expect(sent.map(({ id, ifMatch }) => [id, ifMatch])).toEqual([
      ['k1', 4],
      ['k2', 7],
    ]);
    expect([box.list(), acknowledged]).toEqual([[], ['at-k1', 'at-k2']]);
  });

  it('is there again after the page was closed, and is removed only once the service has given its position', async () => {
    const { table, state, open } = await bench();
    await (await open()).add(command('a'));
    const again = await open();
    await again.load();
    expect(words(again)).toEqual(['a: waiting']);
    state.answer = () => problem(503, 'unavailable');
    await again.tryNow();
    expect((await table.list()).length).toBe(1);
    expect(again.list()[0]?.cause).toMatchObject({ status: 503 });
    state.answer = done;
    await again.tryNow();
    expect(await table.list()).toEqual([]);
  });

  it('of twenty of which one overlaps has nineteen saved, and one that asks', async () => {
    const { state, open } = await bench();
    const box = await open();
    for (let n = 0; n < 20; n += 1) await box.add(command(`item-${n}`));
    state.answer = (one) =>
      one.item === 'item-7' ? problem(412, 'plan.item-moved', { conflictId: 'conflict-1', position: 'p-412' }) : done(one);
    await box.tryNow();
    expect(words(box)).toEqual(['item-7: asks']);
    expect(box.list()[0]?.conflict).toEqual({ planId: 'p1', conflictId: 'conflict-1' });
  });

  it('is held up by a refusal of the same item only, and goes on when the writer says so', async () => {
    const { sent, state, open } = await bench();
    const box = await open();
    await box.add(command('a', { body: { dueOn: 'x' } }));
    await box.add(command('b'));
    await box.add(command('a', { body: { title: 'Keys' } }));
    state.answer = (one) => (one.item === 'a' ? problem(409, 'plan.closed', { detail: 'The plan is closed.' }) : done(one));
    await box.tryNow();
    expect(words(box)).toEqual(['a: refused', 'a: waiting']);
    expect(box.list()[0]?.cause).toMatchObject({ status: 409, detail: 'The plan is closed.' });
    state.answer = done;
    sent.length = 0;
    await box.again(box.list()[0]!.id);
    expect(sent.map(({ body }) => body)).toEqual([{ dueOn: 'x' }, { title: 'Keys' }]);
    expect(box.list()).toEqual([]);
  });

  it('waits behind a sign-in, and gets a new token where the session has one', async () => {
    const { state, open } = await bench();
    const box = await open();
    state.answer = () => problem(401, 'session.none');
    await box.add(command('a'));
    await box.tryNow();
    expect(words(box)).toEqual(['a: waiting']);
    state.answer = (one) => (state.renewed ? done(one) : problem(403, 'session.csrf'));
    await box.tryNow();
    expect([box.list(), state.renewed]).toEqual([[], 1]);
  });

  it('says the newest of a field that was written twice, with the revision of the first, unless the first may have left', async () => {
    const { sent, state, open } = await bench();
    const box = await open();
    await box.add(command('a', { body: { dueOn: '2026-11-19' }, ifMatch: 4 }));
    await box.tryNow();
    const away = box.list()[0]!;
    expect(away.mayHaveLeft).toBe(true);
    await box.remove(away.id);
    sent.length = 0;
    await box.add(command('b', { body: { dueOn: '2026-11-19' }, ifMatch: 4 }));
    await box.add(command('b', { body: { dueOn: '2026-11-20' }, ifMatch: 6 }));
    await box.add(command('b', { body: { title: 'Keys' }, ifMatch: 6 }));
    state.answer = done;
    await box.tryNow();
    expect(sent.map(({ body, ifMatch }) => [body, ifMatch])).toEqual([
      [{ dueOn: '2026-11-20' }, 4],
      [{ title: 'Keys' }, 6],
    ]);
  });

  it('belongs to its writer alone: another of the same browser reads nothing, and sends nothing', async () => {
    const { sent, table, state, open } = await bench();
    const own = await open();
    await own.add(command('a', { words: 'She called about the keys' }));
    await own.tryNow();
    own.stop();
    state.answer = done;
    sent.length = 0;
    for (const other of [await deviceOf('tomas', 2), await deviceOf('amina', 2)]) {
      const box = await open(other);
      await box.tryNow();
      expect(box.list()).toEqual([]);
    }
    expect(sent).toEqual([]);
    const [stored] = await table.list('amina');
    expect(Buffer.from(stored!.locked.bytes).toString('utf8')).not.toContain('keys');
    const back = await open();
    await back.tryNow();
    expect(sent).toHaveLength(1);
  });

  it('can be carried elsewhere, as text and as a file', async () => {
    const { open } = await bench();
    const box = await open();
    await box.add(command('a', { body: { summary: 'She called.', reached: true } }));
    expect(textOf(box.list()[0]!)).toBe('Due date to Thu Nov 19\nsummary: She called.');
    expect(JSON.parse(fileOf(box.list()))).toMatchObject({
      waiting: [{ path: '/api/plans/p1/actions/a', body: { summary: 'She called.' } }],
    });
  });
});
