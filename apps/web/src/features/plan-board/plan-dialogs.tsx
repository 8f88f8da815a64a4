import { actionsOf, goalsOf } from '../../api/plan-items.js';
import { CourseDialogs } from './course/course-dialogs.js';
import { ActionDialog } from './dialogs/action-dialog.js';
import { AddActionDialog } from './dialogs/add-action-dialog.js';
import { AddGoalDialog } from './dialogs/add-goal-dialog.js';
import { AgreeDialog } from './dialogs/agree-dialog.js';
import { CircumstanceDialog } from './dialogs/circumstance-dialog.js';
import { ConflictDialog } from './dialogs/conflict-dialog.js';
import { GoalDialog } from './dialogs/goal-dialog.js';
import { MeasureDialog } from './dialogs/measure-dialog.js';
import { OrderServiceDialog } from './dialogs/order-service-dialog.js';
import { OutcomeDialog } from './dialogs/outcome-dialog.js';
import { usePlan, type PlanDialog } from './plan-context.js';
import { StructureDialogs } from './structure/structure-dialogs.js';

/** The dialog that is open. An item that is gone meanwhile (no longer shared) closes it. */
export function PlanDialogs({ dialog }: { dialog: PlanDialog }) {
  const { board } = usePlan();
  if (dialog.is === 'add-goal') return <AddGoalDialog />;
  if (dialog.is === 'course') return <CourseDialogs dialog={dialog.of} />;
  if (dialog.is === 'structure') return <StructureDialogs dialog={dialog.of} />;
  if (dialog.is === 'agree') return <AgreeDialog />;
  if (dialog.is === 'circumstance') return <CircumstanceDialog kind={dialog.kind} />;
  if (dialog.is === 'conflict') {
    const conflict = board.conflicts.find(({ conflictId }) => conflictId === dialog.conflictId);
    return conflict ? <ConflictDialog conflict={conflict} /> : null;
  }
  if (dialog.is === 'action') {
    const action = actionsOf(board).find(({ actionId }) => actionId === dialog.actionId);
    return action ? <ActionDialog action={action} /> : null;
  }
  return <GoalDialogs dialog={dialog} />;
}

function GoalDialogs({ dialog }: { dialog: Extract<PlanDialog, { goalId: string }> }) {
  const { board } = usePlan();
  const goal = goalsOf(board).find(({ goalId }) => goalId === dialog.goalId);
  if (!goal) return null;
  switch (dialog.is) {
    case 'goal':
      return <GoalDialog goal={goal} />;
    case 'add-action':
      return <AddActionDialog goal={goal} />;
    case 'measure':
      return <MeasureDialog goal={goal} />;
    case 'service':
      return <OrderServiceDialog goal={goal} />;
    case 'outcome':
      return <OutcomeDialog goal={goal} />;
    case 'correct':
      return <OutcomeDialog goal={goal} correcting />;
  }
}
