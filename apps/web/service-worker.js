/**
 * Keeps the app itself on the device, so that a reload without a network opens it. Nothing of what the service answers is
 * kept here: no person's data stands in this cache, which is not locked. `FILES` and `VERSION` are filled in by the build.
 */
const FILES = __FILES__;
const CACHE = `throughline-app-__VERSION__`;
const NOT_THE_APP = /^\/(api|health|metrics|docs|openapi\.json)(\/|$)/;

addEventListener('install', (event) => {
  const keep = async () => {
    const cache = await caches.open(CACHE);
    await cache.addAll(['/', ...FILES]);
    await skipWaiting();
  };
  event.waitUntil(keep());
});

addEventListener('activate', (event) => {
  const begin = async () => {
    const names = (await caches.keys()).filter((name) => name.startsWith('throughline-app-') && name !== CACHE);
    // One earlier version stays: a page that was opened with it may still ask for a part of it.
    for (const name of names.slice(0, -1)) await caches.delete(name);
    await clients.claim();
  };
  event.waitUntil(begin());
});

/** What is kept of an address: by this version, else by the earlier one, to which an open page may still belong. */
async function kept(request) {
  const own = await (await caches.open(CACHE)).match(request, { ignoreSearch: true });
  return own ?? caches.match(request, { ignoreSearch: true });
}

/** The newest page from the service; while it does not answer, the one that is kept: always that of the newest parts. */
async function page(request) {
  try {
    const answer = await fetch(request);
    return answer.status >= 502 && answer.status <= 504 ? ((await kept('/')) ?? answer) : answer;
  } catch (error) {
    const own = await kept('/');
    if (own) return own;
    throw error;
  }
}

addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== location.origin || NOT_THE_APP.test(pathname)) return;
  if (request.mode === 'navigate') event.respondWith(page(request));
  else if (pathname.startsWith('/assets/') || FILES.includes(pathname))
    event.respondWith(kept(request).then((own) => own ?? fetch(request)));
});
