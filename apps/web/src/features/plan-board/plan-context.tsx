import { createContext, useContext } from 'react';
import type { CaseHeader } from '../../api/casework.js';
import type { PlanBoard } from '../../api/plans.js';

/** Which dialog of the plan is open, and about what. */
export type PlanDialog =
  | { readonly is: 'add-goal' }
  | { readonly is: 'goal'; readonly goalId: string }
  | { readonly is: 'add-action'; readonly goalId: string }
  | { readonly is: 'action'; readonly actionId: string }
  | { readonly is: 'measure'; readonly goalId: string }
  | { readonly is: 'service'; readonly goalId: string }
  | { readonly is: 'outcome'; readonly goalId: string }
  | { readonly is: 'correct'; readonly goalId: string }
  | { readonly is: 'agree' }
  | { readonly is: 'circumstance'; readonly kind: 'strength' | 'barrier' }
  | { readonly is: 'conflict'; readonly conflictId: string };

export interface PlanPage {
  readonly file: CaseHeader;
  readonly board: PlanBoard;
  /** As of the past: there is nothing to press. */
  readonly readOnly: boolean;
  readonly open: (dialog: PlanDialog) => void;
  readonly close: () => void;
}

export const PlanContext = createContext<PlanPage | undefined>(undefined);

/** The plan that is shown and how to open its dialogs. */
export function usePlan(): PlanPage {
  const page = useContext(PlanContext);
  if (!page) throw new Error('usePlan needs a PlanContext');
  return page;
}

/** True where the server allows a command on an item now and the page is not as of the past. */
export function may(item: { readonly allowed: readonly string[] }, command: string, readOnly: boolean): boolean {
  return !readOnly && item.allowed.includes(command);
}
