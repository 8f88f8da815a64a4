import { actionsOf } from '../../api/plan-items.js';
import type { PlanBoard } from '../../api/plans.js';
import type { WordKey } from '../../app/words/catalogue.js';
import type { Words } from '../../app/words/words.js';
import type { CourseDialog, PlanDialog, StructureDialog } from './plan-context.js';

const OF_PLAN: Readonly<Record<Exclude<PlanDialog['is'], 'action' | 'course' | 'structure' | 'circumstance'>, WordKey>> = {
  'add-goal': 'goal.add',
  goal: 'goal.change',
  'add-action': 'action.add',
  measure: 'goal.measure',
  service: 'service.order',
  outcome: 'result.record',
  correct: 'result.correct',
  agree: 'plan.agree',
  conflict: 'conflict.decide',
};

const OF_COURSE: Readonly<Record<Exclude<CourseDialog['is'], 'end-circumstance'>, WordKey>> = {
  trend: 'trend.title',
  'close-goal': 'goal.close',
  'reopen-goal': 'goal.reopen',
  attendance: 'attendance.open',
  'answer-request': 'request.answer',
  review: 'review.held',
  'close-plan': 'plan.close',
  'reopen-plan': 'plan.reopen',
};

const OF_STRUCTURE: Readonly<Record<StructureDialog['is'], WordKey>> = {
  'goal-from': 'goal.add',
  'action-from': 'action.add',
  'set-aside': 'suggestion.aside',
  'use-template': 'template.use',
};

/** What a dialog is called before all is there that it is about: what was pressed. */
export function titleOf(dialog: PlanDialog, board: PlanBoard, { t }: Pick<Words, 't'>): string {
  switch (dialog.is) {
    case 'action':
      return actionsOf(board).find(({ actionId }) => actionId === dialog.actionId)?.title ?? t('action.action');
    case 'circumstance':
      return t(`plan.add.${dialog.kind}`);
    case 'course':
      return t(dialog.of.is === 'end-circumstance' ? `circumstance.end.${dialog.of.kind}` : OF_COURSE[dialog.of.is]);
    case 'structure':
      return t(OF_STRUCTURE[dialog.of.is]);
    default:
      return t(OF_PLAN[dialog.is]);
  }
}
