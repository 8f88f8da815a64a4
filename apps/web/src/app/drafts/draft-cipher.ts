/** A text locked under the session's key. Nothing of it can be read without that key and the place it was stored at. */
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

/**
 * AES-256-GCM under the key that the server gives this session (base64, 32 bytes). The key is held as a non-extractable
 * CryptoKey and stored nowhere, so what stays in the browser after sign-out is unreadable to the next user.
 * Answers `undefined` where the browser has no WebCrypto (a page that was not loaded securely): then only the server keeps copies.
 */
export async function openDraftCipher(draftKey: string): Promise<DraftCipher | undefined> {
  const subtle = globalThis.crypto?.subtle;
  if (!subtle) return undefined;
  const raw = Uint8Array.from(atob(draftKey), (letter) => letter.charCodeAt(0));
  const key = await subtle.importKey('raw', raw, 'AES-GCM', false, ['encrypt', 'decrypt']);
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
