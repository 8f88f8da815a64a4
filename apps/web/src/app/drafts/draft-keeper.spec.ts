import { cipherUnder } from './draft-cipher.js';
import type { DraftCopies, KeptText } from './draft-copies.js';
import { type DraftKeeper, type DraftNews, type KeeperParts, openDraftKeeper } from './draft-keeper.js';
import { memoryShelf } from './draft-shelf.js';

const KEY = Buffer.alloc(32, 7).toString('base64');
const OTHER_KEY = Buffer.alloc(32, 8).toString('base64');

async function cipherOf(secret: string) {
  return cipherUnder(await crypto.subtle.importKey('raw', Buffer.from(secret, 'base64'), 'AES-GCM', false, ['encrypt', 'decrypt']));
}

function memoryCopies() {
  const kept = new Map<string, KeptText>();
  const left: KeptText[] = [];
  const state = { down: false };
  const up = (): void => {
    if (state.down) throw new Error('down');
  };
  const copies: DraftCopies = {
    async put(key, text) {
      up();
      kept.set(key, text);
    },
    async get(key) {
      up();
      return kept.get(key);
    },
    async remove(key) {
      up();
      kept.delete(key);
    },
    async list() {
      up();
      return [...kept].map(([key, { savedAt }]) => ({ key, savedAt }));
    },
    putOnLeave: (_key, text) => void left.push(text),
  };
  return { kept, left, state, copies };
}

const opened: DraftKeeper[] = [];
afterEach(() => opened.splice(0).forEach((keeper) => keeper.stop()));

async function bench(draftKey = KEY, owner = 'julian') {
  const server = memoryCopies();
  const shelf = memoryShelf();
  let second = 0;
  const parts: KeeperParts = {
    owner,
    cipher: await cipherOf(draftKey),
    shelf,
    copies: server.copies,
    now: () => new Date(Date.UTC(2026, 10, 17, 16, 42, second++)),
    wait: 60_000,
    retry: 60_000,
  };
  const heard: DraftNews[] = [];
  const open = (more: Partial<KeeperParts> = {}) => {
    const keeper = openDraftKeeper({ ...parts, ...more }, 'contact-1', (news) => heard.push(news));
    opened.push(keeper);
    return keeper;
  };
  return { server, shelf, parts, heard, open };
}

describe('a draft', () => {
  it('is on the server and, locked, in the browser once it is flushed', async () => {
    const { server, shelf, open } = await bench();
    const keeper = open();
    keeper.keep('Me cortaron las horas');
    expect(await keeper.flush()).toEqual({ savedAt: '2026-11-17T16:42:00.000Z', place: 'saved' });
    expect(server.kept.get('contact-1')?.text).toBe('Me cortaron las horas');
    const record = await shelf.get('julian', 'contact-1');
    expect(Buffer.from(record!.locked.bytes).toString('utf8')).not.toContain('cortaron');
  });

  it('comes back from the browser when the server is down, and says where it is', async () => {
    const { server, open } = await bench();
    server.state.down = true;
    const keeper = open();
    keeper.keep('first');
    keeper.keep('first and second');
    expect((await keeper.flush())?.place).toBe('here');
    expect((await open().load())?.text).toBe('first and second');
  });

  it('opens with the newer of the two copies', async () => {
    const { server, open } = await bench();
    const keeper = open();
    keeper.keep('typed here');
    await keeper.flush();
    server.kept.set('contact-1', { text: 'typed later on another machine', savedAt: '2026-11-17T17:00:00.000Z' });
    expect((await open().load())?.text).toBe('typed later on another machine');
  });

  it('shows another user of the browser nothing, nor anybody under another key', async () => {
    const { server, shelf, open } = await bench();
    const keeper = open();
    keeper.keep('a secret');
    await keeper.flush();
    server.kept.clear();
    expect(await open({ owner: 'amina' }).load()).toBeUndefined();
    const record = await shelf.get('julian', 'contact-1');
    await shelf.put({ ...record!, owner: 'amina' });
    expect(await open({ owner: 'amina' }).load()).toBeUndefined();
    expect(await open({ cipher: await cipherOf(OTHER_KEY) }).load()).toBeUndefined();
    expect((await open().load())?.text).toBe('a secret');
  });

  it('leaves no copy anywhere once its command was acknowledged', async () => {
    const { server, shelf, open } = await bench();
    const keeper = open();
    keeper.keep('done');
    await keeper.flush();
    keeper.keep('done, one more letter');
    await keeper.clear();
    expect(server.kept.size).toBe(0);
    expect(await shelf.list('julian')).toEqual([]);
    expect(await open().load()).toBeUndefined();
  });

  it('sends what the server lacks when the page goes away, and nothing it has', async () => {
    const { server, open } = await bench();
    const keeper = open();
    keeper.keep('half a sen');
    keeper.leave();
    expect(server.left.map((kept) => kept.text)).toEqual(['half a sen']);
    await keeper.flush();
    keeper.leave();
    expect(server.left).toHaveLength(1);
  });

  it('goes to the server by itself once the server answers again', async () => {
    const { server, heard, open } = await bench();
    server.state.down = true;
    const keeper = open({ retry: 5 });
    keeper.keep('kept through an outage');
    expect((await keeper.flush())?.place).toBe('here');
    server.state.down = false;
    while (!heard.some((news) => news.place === 'saved')) await new Promise((resolve) => setTimeout(resolve, 5));
    expect(server.kept.get('contact-1')?.text).toBe('kept through an outage');
  });
});
