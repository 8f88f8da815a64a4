import type { DeviceTable } from './device-database.js';

/** The key under which one person's copies are locked, as this browser holds it: usable, and readable by nobody. */
export interface HeldKey {
  readonly owner: string;
  readonly key: 'device';
  readonly handle: CryptoKey;
  /** Until when it opens copies without the service (ISO). */
  readonly until: string;
}

/** As long as a session: without the service nobody reads on for longer than they would with it. */
const HOURS = 12;

async function handleOf(deviceKey: string): Promise<CryptoKey | undefined> {
  const subtle = globalThis.crypto?.subtle;
  if (!subtle || deviceKey === '') return undefined;
  const raw = Uint8Array.from(atob(deviceKey), (letter) => letter.charCodeAt(0));
  return subtle.importKey('raw', raw, 'AES-GCM', false, ['encrypt', 'decrypt']);
}

/**
 * The keys this browser holds: of one person at a time. Whoever signs in takes the place of whoever was there before; the
 * copies of the latter stay, locked, and open again when the service gives their owner the key anew.
 */
export class DeviceKeys {
  constructor(
    private readonly table: DeviceTable<HeldKey>,
    private readonly now: () => Date = () => new Date(),
  ) {}

  /** The service has said who is signed in. Answers with their key; `undefined` where the browser knows no WebCrypto. */
  async signedIn(owner: string, deviceKey: string): Promise<CryptoKey | undefined> {
    await this.forget(owner);
    const handle = await handleOf(deviceKey);
    if (!handle) return undefined;
    const until = new Date(this.now().getTime() + HOURS * 3_600_000).toISOString();
    await this.table.put({ owner, key: 'device', handle, until }).catch(() => undefined);
    return handle;
  }

  /** Who was signed in here last, while the service does not answer. */
  async held(): Promise<HeldKey | undefined> {
    const [held] = await this.table.list();
    if (!held || held.until <= this.now().toISOString()) return undefined;
    return held;
  }

  /** Forgets all keys, or those of everybody but one person. */
  async forget(but?: string): Promise<void> {
    for (const { owner, key } of await this.table.list().catch(() => [])) if (owner !== but) await this.table.remove(owner, key);
  }
}
