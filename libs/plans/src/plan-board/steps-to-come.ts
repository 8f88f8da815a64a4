import type { StepsToComeView } from './first-part.dto.js';
import type { FirstPart } from './first-part.js';
import type { PlanAction } from './plan-board.entity.js';

interface Step {
  /** Null where the reader may not see that goal. */
  readonly goalId: string | null;
  readonly status: string;
}

/** True of a step that was done or is no longer needed. */
export const isOver = ({ status }: Pick<PlanAction, 'status'>): boolean => status === 'completed' || status === 'cancelled';

/** How many steps of a long plan did not come with its first part, of those that are counted: what its reader may see. */
export class StepsToCome {
  private readonly left = new Map<string | null, { open: number; over: number }>();

  constructor(first: FirstPart, shown: readonly Step[]) {
    for (const step of first.counted) this.count(step.goalId, step.over, step.n);
    for (const step of shown) this.count(step.goalId, isOver(step), -1);
  }

  /** Undefined where all of them came. */
  ofGoal(goalId: string): StepsToComeView | undefined {
    const left = this.left.get(goalId);
    return left && left.open + left.over > 0 ? left : undefined;
  }

  /** Of all goals, also of those that this reader may not see. */
  ofAll(): StepsToComeView | undefined {
    const all = { open: 0, over: 0 };
    for (const { open, over } of this.left.values()) {
      all.open += open;
      all.over += over;
    }
    return all.open + all.over > 0 ? all : undefined;
  }

  private count(goalId: string | null, over: boolean, n: number): void {
    const left = this.left.get(goalId) ?? { open: 0, over: 0 };
    left[over ? 'over' : 'open'] += n;
    this.left.set(goalId, left);
  }
}
