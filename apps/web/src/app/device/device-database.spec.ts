import { jest } from '@jest/globals';
import { deviceTable } from './device-database.js';

interface Row {
  readonly owner: string;
  readonly key: string;
}

/** A browser whose database opens and then never answers; what it was told to take back. */
function silentBrowser() {
  let aborted = 0;
  const transaction = { abort: () => void (aborted += 1), objectStore: () => ({ put: () => ({}), get: () => ({}) }) };
  const database = { transaction: () => transaction, close: () => undefined };
  const open = (): object => {
    const request = { result: database, onsuccess: () => undefined };
    void Promise.resolve().then(() => request.onsuccess());
    return request;
  };
  globalThis.indexedDB = { open } as unknown as IDBFactory;
  return { aborted: () => aborted };
}

describe('the tables of a browser that never answers', () => {
  beforeEach(() => void jest.useFakeTimers());
  afterEach(() => {
    jest.useRealTimers();
    Reflect.deleteProperty(globalThis, 'indexedDB');
  });

  it('are waited for a few seconds, and what was not kept by then is kept no more', async () => {
    const browser = silentBrowser();
    const kept = deviceTable<Row>('outbox').put({ owner: 'amina', key: '1' });
    const told = expect(kept).rejects.toThrow('does not give back');
    await jest.advanceTimersByTimeAsync(5_000);
    await told;
    expect(browser.aborted()).toBe(1);
  });
});
