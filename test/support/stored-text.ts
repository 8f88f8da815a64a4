import type { Page } from 'playwright-core';

/** Everything that stands in this browser for the site, as text. */
export function storedText(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const texts = [JSON.stringify({ ...localStorage }), JSON.stringify({ ...sessionStorage })];
    const answer = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    for (const { name } of await indexedDB.databases()) {
      const database = await answer(indexedDB.open(name!));
      for (const table of database.objectStoreNames)
        for (const one of await answer(database.transaction(table).objectStore(table).getAll())) {
          const bytes = (one as { locked?: { bytes: ArrayBuffer } }).locked?.bytes;
          texts.push(JSON.stringify(one), bytes ? new TextDecoder().decode(bytes) : '');
        }
      database.close();
    }
    return texts.join('\n');
  });
}
