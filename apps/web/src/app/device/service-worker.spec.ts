import { readFileSync } from 'node:fs';
import { runInNewContext } from 'node:vm';

type Kept = Map<string, string>;
type Listener = (event: object) => void;

/** The worker of the newest version, in a browser that keeps what is given, oldest first, and has no network. */
function workerOffline(
  names: readonly string[],
  files: Record<string, Kept>,
): (path: string, mode?: string) => Promise<string | undefined> {
  const text = readFileSync(new URL('../../../service-worker.js', import.meta.url), 'utf8');
  const source = text.replace('__FILES__', JSON.stringify(['/assets/new.js'])).replace('__VERSION__', 'new');
  const listeners = new Map<string, Listener>();
  const pathOf = (request: string | { url: string }): string => (typeof request === 'string' ? request : new URL(request.url).pathname);
  const cacheOf = (name: string) => ({ match: (request: string | { url: string }) => Promise.resolve(files[name]?.get(pathOf(request))) });
  const caches = {
    open: (name: string) => Promise.resolve(cacheOf(name)),
    match: (request: string | { url: string }) => Promise.resolve(names.map((name) => files[name]?.get(pathOf(request))).find(Boolean)),
  };
  const fetch = (): Promise<never> => Promise.reject(new TypeError('no network'));
  const addEventListener = (type: string, listener: Listener): void => void listeners.set(type, listener);
  runInNewContext(source, { caches, fetch, addEventListener, URL, location: { origin: 'http://here' } });
  return async (path, mode = 'no-cors') => {
    let answer: Promise<string | undefined> | undefined;
    const respondWith = (given: Promise<string | undefined>): void => void (answer = given);
    listeners.get('fetch')?.({ request: { method: 'GET', url: `http://here${path}`, mode }, respondWith });
    return answer;
  };
}

describe('the app as a device keeps it, after an update and without a network', () => {
  const older: Kept = new Map([
    ['/', 'page of the older version'],
    ['/assets/old.js', 'part of the older version'],
  ]);
  const newer: Kept = new Map([
    ['/', 'page of the newer version'],
    ['/assets/new.js', 'part of the newer version'],
  ]);
  const asked = workerOffline(['throughline-app-old', 'throughline-app-new'], {
    'throughline-app-old': older,
    'throughline-app-new': newer,
  });

  it('opens with the page of the newest version, whose parts are all there', async () => {
    expect(await asked('/cases', 'navigate')).toBe('page of the newer version');
    expect(await asked('/assets/new.js')).toBe('part of the newer version');
  });

  it('still gives the parts of the version before to a page that was opened with it', async () => {
    expect(await asked('/assets/old.js')).toBe('part of the older version');
  });

  it('keeps nothing of what the service answers', async () => {
    expect(await asked('/api/my-day')).toBeUndefined();
  });
});
