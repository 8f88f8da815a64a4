/**
 * Says whether another story may begin: the first one always, later ones until the time is up. A time limit of fast-check's own
 * leaves an interrupted story running behind the tests after it, and fails where the first one is slow.
 */
export function timeForAnother(ms: number): () => boolean {
  let until: number | undefined;
  return () => Date.now() <= (until ??= Date.now() + ms);
}
