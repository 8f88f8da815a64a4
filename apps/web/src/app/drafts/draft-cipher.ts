/** A text locked under its owner's key. Nothing of it can be read without that key and the place it was stored at. */
export interface LockedText {
  readonly iv: Uint8Array<ArrayBuffer>;
  readonly bytes: ArrayBuffer;
}

/** Locks and opens the browser's copies of what somebody typed. `place` is bound in: a copy cannot be moved to another user or draft. */
export interface DraftCipher {
  lock(place: string, text: string): Promise<LockedText>;
  /** `undefined` when the copy was locked under another key, belongs elsewhere or was damaged. */
  open(place: string, locked: LockedText): Promise<string | undefined>;
}

const IV_BYTES = 12;

/** AES-256-GCM under a key that the browser holds and gives nobody. */
export function cipherUnder(key: CryptoKey): DraftCipher {
  const { subtle } = globalThis.crypto;
  const bound = (place: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(place);
  return {
    async lock(place, text) {
      const iv = globalThis.crypto.getRandomValues(new Uint8Array(IV_BYTES));
      const bytes = await subtle.encrypt({ name: 'AES-GCM', iv, additionalData: bound(place) }, key, new TextEncoder().encode(text));
      return { iv, bytes };
    },
    async open(place, locked) {
      try {
        const clear = await subtle.decrypt({ name: 'AES-GCM', iv: locked.iv, additionalData: bound(place) }, key, locked.bytes);
        return new TextDecoder().decode(clear);
      } catch {
        return undefined;
      }
    },
  };
}
