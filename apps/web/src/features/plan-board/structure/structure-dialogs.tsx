import { goalsOf } from '../../../api/plan-items.js';
import { AddActionDialog } from '../dialogs/add-action-dialog.js';
import { AddGoalDialog } from '../dialogs/add-goal-dialog.js';
import { usePlan, type StructureDialog } from '../plan-context.js';
import { SetAsideDialog } from './set-aside-dialog.js';
import { UseTemplateDialog } from './use-template-dialog.js';

/** The dialog that is open of those that build a plan. */
export function StructureDialogs({ dialog }: { dialog: StructureDialog }) {
  const { board } = usePlan();
  if (dialog.is === 'goal-from') return <AddGoalDialog suggestion={dialog.suggestion} />;
  if (dialog.is === 'set-aside') return <SetAsideDialog suggestion={dialog.suggestion} />;
  const goal = goalsOf(board).find(({ goalId }) => goalId === dialog.goalId);
  if (!goal) return null;
  if (dialog.is === 'use-template') return <UseTemplateDialog goal={goal} />;
  return <AddActionDialog goal={goal} suggestion={dialog.suggestion} />;
}
