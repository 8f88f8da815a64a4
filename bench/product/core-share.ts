/** How often it is looked what was used, in milliseconds. */
const LOOK_MS = 2;
/** What was not used is not saved up for longer, in milliseconds. */
const SAVED_MS = 20;

/**
 * Holds this process to a part of a core: once all of its threads together have used more, its main thread sleeps until that is
 * made good. So it can be seen what a process more brings where there are cores for it, on a machine that has none.
 *
 * @returns how to let go
 */
export function holdTo(share: number): () => void {
  const asleep = new Int32Array(new SharedArrayBuffer(4));
  let [used, at] = [process.cpuUsage(), performance.now()];
  /** Used beyond the share, in milliseconds of the clock. */
  let owed = 0;
  const timer = setInterval(() => {
    const { user, system } = process.cpuUsage(used);
    [used, owed] = [process.cpuUsage(), owed + (user + system) / 1_000 / share - (performance.now() - at)];
    at = performance.now();
    if (owed > 0) Atomics.wait(asleep, 0, 0, owed);
    else owed = Math.max(owed, -SAVED_MS);
  }, LOOK_MS);
  return () => clearInterval(timer);
}
