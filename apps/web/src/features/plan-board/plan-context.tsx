import { createContext, useContext } from 'react';
import type { CaseHeader } from '../../api/casework.js';
import type { PlanBoard, Suggestion } from '../../api/plans.js';

/** Dialogs of what comes after a plan was agreed to. */
export type CourseDialog =
  | { readonly is: 'trend'; readonly goalId: string }
  | { readonly is: 'close-goal'; readonly goalId: string }
  | { readonly is: 'reopen-goal'; readonly goalId: string }
  | { readonly is: 'attendance'; readonly itemId: string }
  | { readonly is: 'end-circumstance'; readonly kind: 'strength' | 'barrier'; readonly id: string }
  | { readonly is: 'answer-request'; readonly requestId: string }
  | { readonly is: 'review' }
  | { readonly is: 'close-plan' }
  | { readonly is: 'reopen-plan' };

/** Dialogs of how a plan is built: from suggestions and templates. */
export type StructureDialog =
  | { readonly is: 'goal-from'; readonly suggestion: Suggestion }
  | { readonly is: 'action-from'; readonly goalId: string; readonly suggestion: Suggestion }
  | { readonly is: 'set-aside'; readonly suggestion: Suggestion }
  | { readonly is: 'use-template'; readonly goalId: string };

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
  | { readonly is: 'course'; readonly of: CourseDialog }
  | { readonly is: 'structure'; readonly of: StructureDialog }
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
