import { uuidV7 } from './uuid.js';

/** Where the keys of unanswered intents are kept: the browser's session, so that a reload keeps them. */
export interface IntentStore {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
  removeItem(key: string): void;
}

/**
 * One idempotency key for one intent: the same person sending the same content to the same place, until it is answered.
 * A retry after a lost answer, a reload or a second press of the button finds the same key, so nothing is written twice.
 * Only a digest of the content is kept, never the content.
 */
export class Intents {
  constructor(private readonly store: IntentStore) {}

  /** The key of the intent: the kept one, or a new one. */
  async keyFor(method: string, path: string, body: unknown, ifMatch?: number): Promise<{ key: string; settle: () => void }> {
    const place = `throughline.intent.${await digest(JSON.stringify([method, path, body ?? null, ifMatch ?? null]))}`;
    const kept = this.store.getItem(place);
    const key = kept ?? uuidV7();
    if (!kept) this.store.setItem(place, key);
    return { key, settle: () => this.store.removeItem(place) };
  }
}

async function digest(text: string): Promise<string> {
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
