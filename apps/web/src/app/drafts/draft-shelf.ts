import type { LockedText } from './draft-cipher.js';

/** One locked copy in this browser. */
export interface ShelfRecord {
  readonly owner: string;
  readonly key: string;
  readonly savedAt: string;
  readonly locked: LockedText;
}

/** The browser's own place for locked copies, by owner and key. */
export interface DraftShelf {
  put(record: ShelfRecord): Promise<void>;
  get(owner: string, key: string): Promise<ShelfRecord | undefined>;
  list(owner: string): Promise<ShelfRecord[]>;
  remove(owner: string, key: string): Promise<void>;
}

const DATABASE = 'throughline-drafts';
const SHELF = 'drafts';

function answer<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('the browser could not read its drafts'));
  });
}

function openDatabase(factory: IDBFactory): Promise<IDBDatabase> {
  const request = factory.open(DATABASE, 1);
  request.onupgradeneeded = () => request.result.createObjectStore(SHELF, { keyPath: ['owner', 'key'] });
  return answer(request);
}

/**
 * The shelf in IndexedDB. The database is opened for each step and closed again, so that no tab holds it open
 * while another one needs it.
 */
export function indexedDbShelf(factory: IDBFactory): DraftShelf {
  const within = async <T>(mode: IDBTransactionMode, step: (shelf: IDBObjectStore) => IDBRequest<T>): Promise<T> => {
    const database = await openDatabase(factory);
    try {
      return await answer(step(database.transaction(SHELF, mode).objectStore(SHELF)));
    } finally {
      database.close();
    }
  };
  const all = (): Promise<ShelfRecord[]> => within<ShelfRecord[]>('readonly', (shelf) => shelf.getAll());
  const remove = async (owner: string, key: string): Promise<void> => {
    await within('readwrite', (shelf) => shelf.delete([owner, key]));
  };

  return {
    async put(record) {
      await within('readwrite', (shelf) => shelf.put(record));
    },
    get: (owner, key) => within<ShelfRecord | undefined>('readonly', (shelf) => shelf.get([owner, key])),
    async list(owner) {
      return (await all()).filter((record) => record.owner === owner);
    },
    remove,
  };
}

/** A shelf that keeps nothing after the page closes: for tests, and for browsers that forbid storage. */
export function memoryShelf(): DraftShelf {
  const records = new Map<string, ShelfRecord>();
  const name = (owner: string, key: string): string => JSON.stringify([owner, key]);
  return {
    put: async (record) => void records.set(name(record.owner, record.key), record),
    get: async (owner, key) => records.get(name(owner, key)),
    list: async (owner) => [...records.values()].filter((record) => record.owner === owner),
    remove: async (owner, key) => void records.delete(name(owner, key)),
  };
}
