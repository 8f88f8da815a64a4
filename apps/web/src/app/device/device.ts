import { cipherUnder, type DraftCipher, type LockedText } from '../drafts/draft-cipher.js';
import { deviceTable, type DeviceTable } from './device-database.js';
import { DeviceKeys } from './device-keys.js';

/** A text of one person, locked. What stands in the clear is whose it is, what it is a copy of (ids and codes), and when it was made. */
export interface LockedCopy {
  readonly owner: string;
  readonly key: string;
  readonly savedAt: string;
  readonly locked: LockedText;
}

/** The person of this browser, with what opens their copies. */
export interface Device {
  readonly owner: string;
  readonly cipher: DraftCipher;
}

const keys = new DeviceKeys(deviceTable('keys'));
const copies = deviceTable<LockedCopy>('copies');
let current: Promise<Device | undefined> = Promise.resolve(undefined);

/** The service has said who is signed in: their copies open from now on, nobody else's. */
export function deviceOf(owner: string, deviceKey: string): Promise<Device | undefined> {
  current = keys
    .signedIn(owner, deviceKey)
    .then((handle) => handle && { owner, cipher: cipherUnder(handle) })
    .catch(() => undefined);
  return current;
}

/** The service does not answer: whoever was signed in last, for as long as their session would have lasted. */
export function deviceInHand(): Promise<Device | undefined> {
  current = keys
    .held()
    .then((held) => held && { owner: held.owner, cipher: cipherUnder(held.handle) })
    .catch(() => undefined);
  return current;
}

/** The device as it was opened last. */
export function device(): Promise<Device | undefined> {
  return current;
}

/** Nobody is signed in any more: what was read here goes; what waits to be sent and what was typed stays, locked. */
export async function closeDevice(): Promise<void> {
  current = Promise.resolve(undefined);
  await keys.forget().catch(() => undefined);
  for (const copy of await copies.list().catch(() => [])) await copies.remove(copy.owner, copy.key).catch(() => undefined);
}

/** Copies of what the service has said. */
export interface Copies {
  keep(key: string, value: unknown): Promise<void>;
  find<T>(key: string): Promise<{ readonly value: T; readonly savedAt: string } | undefined>;
  forget(key: string): Promise<void>;
  all(): Promise<{ readonly key: string; readonly value: unknown; readonly savedAt: string }[]>;
}

/** Most copies of one person; the oldest go first. */
const MOST = 120;

/** The copies of one person. Keeping never fails: a browser that is full keeps what it had. */
export function copiesOf({ owner, cipher }: Device, table: DeviceTable<LockedCopy> = copies): Copies {
  const opened = async (copy: LockedCopy) => {
    const text = await cipher.open(`${owner}/copies/${copy.key}`, copy.locked);
    return text === undefined ? undefined : { key: copy.key, value: JSON.parse(text) as unknown, savedAt: copy.savedAt };
  };
  return {
    async keep(key, value) {
      try {
        const locked = await cipher.lock(`${owner}/copies/${key}`, JSON.stringify(value));
        await table.put({ owner, key, savedAt: new Date().toISOString(), locked });
        const all = await table.list(owner);
        const oldest = all.sort((a, b) => b.savedAt.localeCompare(a.savedAt)).slice(MOST);
        for (const copy of oldest) await table.remove(owner, copy.key);
      } catch {
        // Full, or forbidden: the page goes on without a copy.
      }
    },
    async find<T>(key: string) {
      const copy = await table.get(owner, key).catch(() => undefined);
      const found = copy && (await opened(copy));
      return found && { value: found.value as T, savedAt: found.savedAt };
    },
    async forget(key) {
      await table.remove(owner, key).catch(() => undefined);
    },
    async all() {
      const found = await Promise.all((await table.list(owner).catch(() => [])).map(opened));
      return found.filter((copy) => copy !== undefined);
    },
  };
}
