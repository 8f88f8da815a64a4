import type { PlanBoard } from './plans.js';

/** How a board is read, and shown before the whole of it is there. */
interface Reading {
  /** Something of the plan is on the screen already: it is replaced by the whole only. */
  readonly isShown: boolean;
  readonly read: (query: { readonly part?: 'first' }) => Promise<PlanBoard>;
  readonly show: (first: PlanBoard) => void;
}

/**
 * What is first on the screen of a long plan comes first: all its goals and the first of the steps that are open. The whole is read
 * right after it, so that whatever needs every step has them. A plan that is not long is whole at once.
 */
export async function boardInParts({ isShown, read, show }: Reading): Promise<PlanBoard> {
  if (!isShown) {
    const first = await read({ part: 'first' });
    if (!first.toCome) return first;
    show(first);
  }
  return read({});
}
