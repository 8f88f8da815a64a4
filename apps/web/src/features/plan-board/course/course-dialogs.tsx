import { actionsOf, goalsOf } from '../../../api/plan-items.js';
import type { ActionRequest, PlanAction } from '../../../api/plans.js';
import { useWords } from '../../../app/words/words.js';
import { AnswerRequestDialog } from '../dialogs/answer-request-dialog.js';
import { usePlan, type CourseDialog } from '../plan-context.js';
import { AttendanceDialog } from './attendance-dialog.js';
import { ClosePlanDialog } from './close-plan-dialog.js';
import { EndCircumstanceDialog } from './end-circumstance-dialog.js';
import { ReasonDialog } from './reason-dialog.js';
import { ReviewDialog } from './review-dialog.js';
import { TrendDialog } from './trend-dialog.js';

/** The dialog of what comes after an agreement that is open. */
export function CourseDialogs({ dialog }: { dialog: CourseDialog }) {
  const { board } = usePlan();
  if (dialog.is === 'review') return <ReviewDialog />;
  if (dialog.is === 'close-plan') return <ClosePlanDialog />;
  if (dialog.is === 'reopen-plan') return <ReasonDialog of="plan" />;
  if (dialog.is === 'end-circumstance') return <EndCircumstanceDialog kind={dialog.kind} id={dialog.id} />;
  if (dialog.is === 'attendance') return <OfItem itemId={dialog.itemId} />;
  if (dialog.is === 'answer-request') return <OfRequest requestId={dialog.requestId} />;
  const goal = goalsOf(board).find(({ goalId }) => goalId === dialog.goalId);
  if (!goal) return null;
  if (dialog.is === 'trend') return <TrendDialog goal={goal} />;
  return <ReasonDialog of={dialog.is === 'close-goal' ? 'goal-end' : 'goal'} goal={goal} />;
}

function OfRequest({ requestId }: { requestId: string }) {
  const { board } = usePlan();
  const asked = (action: PlanAction): ActionRequest | undefined => action.requests.find((one) => one.requestId === requestId);
  const action = actionsOf(board).find(asked);
  const request = action && asked(action);
  return request ? <AnswerRequestDialog action={action} request={request} /> : null;
}

function OfItem({ itemId }: { itemId: string }) {
  const words = useWords();
  const { board } = usePlan();
  const action = actionsOf(board).find((one) => one.actionId === itemId);
  if (action) return <AttendanceDialog itemKind="action" itemId={itemId} title={action.title ?? ''} item={action} />;
  const service = goalsOf(board)
    .flatMap(({ services }) => services)
    .find((one) => one.serviceId === itemId);
  if (!service) return null;
  return <AttendanceDialog itemKind="service" itemId={itemId} title={words.code('service', service.service)} item={service} />;
}
