import { NoAnswer } from './problem.js';
import type { PlanBoard } from './plans.js';

/** How a board is read, and shown before the whole of it is there. */
interface Reading {
  /** Something of the plan is on the screen already: it is replaced by the whole only. */
  readonly isShown: boolean;
  readonly whole: () => Promise<PlanBoard>;
  readonly parts: () => AsyncIterable<PlanBoard>;
  readonly show: (first: PlanBoard) => void;
}

/**
 * The first goals of a long plan are shown while the rest of the same answer comes: what needs every step waits for the whole. A plan
 * that is not long is whole at once.
 */
export async function boardInParts({ isShown, whole, parts, show }: Reading): Promise<PlanBoard> {
  if (isShown) return whole();
  for await (const board of parts()) {
    if (!board.isPart) return board;
    show(board);
  }
  throw new NoAnswer('The answer ended before the whole plan was there.');
}
