import type { Checkpoints } from './checkpoints.js';
import type { Moves } from './moves.js';

/** How often it is looked without being told, in milliseconds. */
const POLL_MS = 50;

/** Where the slowest of those waited for is. */
export interface Reached {
  readonly reached: boolean;
  readonly position: string;
}

/** Looks at the shown builds' stored checkpoints, whoever moves them: at once, whenever one is told to have moved, and now and then. */
export async function waitForPositions(
  { checkpoints, moves }: { readonly checkpoints: Checkpoints; readonly moves: Moves },
  projections: readonly string[],
  position: string,
  timeoutMs: number,
): Promise<Reached> {
  const deadline = performance.now() + timeoutMs;
  for (;;) {
    const moved = nextMove(moves, Math.min(POLL_MS, Math.max(0, deadline - performance.now())));
    try {
      const slowest = [...(await checkpoints.live(projections)).values()].sort()[0] ?? position;
      if (slowest >= position || performance.now() >= deadline) return { reached: slowest >= position, position: slowest };
      await moved.promise;
    } finally {
      moved.cancel();
    }
  }
}

function nextMove(moves: Moves, withinMs: number): { promise: Promise<void>; cancel: () => void } {
  let cancel = (): void => undefined;
  const promise = new Promise<void>((resolve) => {
    const timer = setTimeout(done, withinMs);
    const stop = moves.onMove(done);
    function done(): void {
      clearTimeout(timer);
      stop();
      resolve();
    }
    cancel = done;
  });
  return { promise, cancel };
}
