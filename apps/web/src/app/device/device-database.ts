/** A table of this browser: rows by owner and key. */
export interface DeviceTable<Row extends { readonly owner: string; readonly key: string }> {
  put(row: Row): Promise<void>;
  get(owner: string, key: string): Promise<Row | undefined>;
  /** All of one owner, or of everybody. */
  list(owner?: string): Promise<Row[]>;
  remove(owner: string, key: string): Promise<void>;
}

const DATABASE = 'throughline-device';
const TABLES = ['keys', 'copies', 'outbox'] as const;
export type TableName = (typeof TABLES)[number];

/** How long a browser may take to give back what it keeps, in ms: some never answer, and nobody waits for their own copies for ever. */
const PATIENCE = 5_000;

function answer<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => reject(new Error('the browser does not give back its own copies')), PATIENCE);
    request.onsuccess = () => {
      clearTimeout(late);
      resolve(request.result);
    };
    request.onerror = () => {
      clearTimeout(late);
      reject(request.error ?? new Error('the browser could not read its own copies'));
    };
  });
}

function open(factory: IDBFactory): Promise<IDBDatabase> {
  const request = factory.open(DATABASE, 1);
  request.onupgradeneeded = () => {
    for (const name of TABLES) request.result.createObjectStore(name, { keyPath: ['owner', 'key'] });
  };
  return answer(request);
}

/** What was not kept in time is not kept later either: whoever was told so writes it again, and both would go out. */
function takenBack(transaction: IDBTransaction): void {
  try {
    transaction.abort();
  } catch {
    // It is over already.
  }
}

/** A table in IndexedDB. Opened for each step and closed again, so that no tab stands in the way of another. */
function indexedDbTable<Row extends { readonly owner: string; readonly key: string }>(
  factory: IDBFactory,
  name: TableName,
): DeviceTable<Row> {
  const within = async <T>(mode: IDBTransactionMode, step: (rows: IDBObjectStore) => IDBRequest<T>): Promise<T> => {
    const database = await open(factory);
    try {
      const transaction = database.transaction(name, mode);
      const done = new Promise<void>((resolve, reject) => {
        transaction.oncomplete = () => resolve();
        transaction.onabort = () => reject(transaction.error ?? new Error('the browser kept nothing'));
      });
      const found = answer(step(transaction.objectStore(name)));
      found.catch(() => takenBack(transaction));
      // A row counts as kept once its transaction is over, not before.
      const [row] = await Promise.all([found, done]);
      return row;
    } finally {
      database.close();
    }
  };
  return {
    put: async (row) => void (await within('readwrite', (rows) => rows.put(row))),
    get: (owner, key) => within<Row | undefined>('readonly', (rows) => rows.get([owner, key])),
    list: async (owner) => {
      const all = await within<Row[]>('readonly', (rows) => rows.getAll());
      return owner === undefined ? all : all.filter((row) => row.owner === owner);
    },
    remove: (owner, key) => within('readwrite', (rows) => rows.delete([owner, key])),
  };
}

/** A table that is gone with the page: for tests, and for browsers that forbid storage. */
export function memoryTable<Row extends { readonly owner: string; readonly key: string }>(): DeviceTable<Row> {
  const rows = new Map<string, Row>();
  const name = (owner: string, key: string): string => JSON.stringify([owner, key]);
  return {
    put: async (row) => void rows.set(name(row.owner, row.key), row),
    get: async (owner, key) => rows.get(name(owner, key)),
    list: async (owner) => [...rows.values()].filter((row) => owner === undefined || row.owner === owner),
    remove: async (owner, key) => void rows.delete(name(owner, key)),
  };
}

/** A table of this browser's own. */
export function deviceTable<Row extends { readonly owner: string; readonly key: string }>(name: TableName): DeviceTable<Row> {
  return globalThis.indexedDB ? indexedDbTable(globalThis.indexedDB, name) : memoryTable();
}
