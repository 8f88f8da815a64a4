import { cipherUnder } from '../drafts/draft-cipher.js';
import { copiesOf, type LockedCopy } from './device.js';
import { memoryTable } from './device-database.js';
import { DeviceKeys, type HeldKey } from './device-keys.js';

const AMINA = Buffer.alloc(32, 1).toString('base64');
const TOMAS = Buffer.alloc(32, 2).toString('base64');

function bench() {
  const clock = { now: new Date('2026-11-17T16:00:00Z') };
  const table = memoryTable<HeldKey>();
  const rows = memoryTable<LockedCopy>();
  return { clock, table, rows, keys: new DeviceKeys(table, () => clock.now) };
}

describe('a browser’s own copies', () => {
  it('open for the one who was signed in last, also without the service, for as long as a session lasts', async () => {
    const { clock, keys } = bench();
    await keys.signedIn('amina', AMINA);
    clock.now = new Date('2026-11-18T03:59:00Z');
    expect((await keys.held())?.owner).toBe('amina');
    clock.now = new Date('2026-11-18T04:00:01Z');
    expect(await keys.held()).toBeUndefined();
  });

  it('show the next user of the browser nothing, and open again for their owner', async () => {
    const { keys, table, rows } = bench();
    const own = (await keys.signedIn('amina', AMINA))!;
    await copiesOf({ owner: 'amina', cipher: cipherUnder(own) }, rows).keep('["case","c1"]', { name: 'Yang household' });
    const other = (await keys.signedIn('tomas', TOMAS))!;
    expect((await table.list()).map(({ owner }) => owner)).toEqual(['tomas']);
    expect(await copiesOf({ owner: 'tomas', cipher: cipherUnder(other) }, rows).all()).toEqual([]);
    expect(await copiesOf({ owner: 'amina', cipher: cipherUnder(other) }, rows).all()).toEqual([]);
    const [stored] = await rows.list('amina');
    expect(Buffer.from(stored!.locked.bytes).toString('utf8')).not.toContain('Yang');
    const again = (await keys.signedIn('amina', AMINA))!;
    const found = await copiesOf({ owner: 'amina', cipher: cipherUnder(again) }, rows).find('["case","c1"]');
    expect(found?.value).toEqual({ name: 'Yang household' });
  });

  it('hold a key that can be used and not be taken out', async () => {
    const { keys } = bench();
    const handle = (await keys.signedIn('amina', AMINA))!;
    await expect(crypto.subtle.exportKey('raw', handle)).rejects.toThrow();
  });

  it('are locked at sign-out', async () => {
    const { keys } = bench();
    await keys.signedIn('amina', AMINA);
    await keys.forget();
    expect(await keys.held()).toBeUndefined();
  });

  it('are no more than it takes', async () => {
    const { keys, rows } = bench();
    const own = copiesOf({ owner: 'amina', cipher: cipherUnder((await keys.signedIn('amina', AMINA))!) }, rows);
    for (let n = 0; n < 130; n += 1) await own.keep(`copy ${n}`, n);
    expect((await rows.list('amina')).length).toBe(120);
  });
});
