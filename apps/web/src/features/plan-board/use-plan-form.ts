import { useQueryClient } from '@tanstack/react-query';
import { command } from '../../api/client.js';
import { useDraftedForm, type DraftedForm } from '../../app/forms/drafted-form.js';
import type { MayWait } from '../../api/client.js';
import type { WordKey } from '../../app/words/catalogue.js';
import { useWords } from '../../app/words/words.js';
import { goalsOf } from '../../api/plan-items.js';
import { usePlan } from './plan-context.js';

/** What may wait on this device while nobody answers, by the end of its path. What is signed is not among it: the service must have the very text. */
const MAY_WAIT: Readonly<Record<string, WordKey>> = {
  goals: 'goal.add',
  actions: 'action.add',
  services: 'service.order',
  progress: 'goal.measure',
  'progress-not-said': 'goal.measure',
  attendance: 'attendance.open',
  reviews: 'review.held',
  outcome: 'result.record',
  'outcome-correction': 'result.correct',
  strengths: 'plan.add.strength',
  barriers: 'plan.add.barrier',
};

/**
 * A form of the plan: kept while it is typed, sent to a path under the plan, closed once it is acknowledged. The plan is
 * read again from the answer's position on, so that one's own write shows at once.
 */
export function usePlanForm<T extends object>(options: {
  draft: string;
  initial: T;
  path: string | ((value: T) => string);
  body: (value: T) => object;
  ifMatch?: number;
}): DraftedForm<T> {
  const { board, close } = usePlan();
  const mayWait = useMayWait();
  const queries = useQueryClient();
  return useDraftedForm<T, unknown>({
    key: `plan.${board.id}.${options.draft}`,
    initial: options.initial,
    send: (value, answers) => {
      const body = { ...options.body(value), ...answers };
      const path = typeof options.path === 'string' ? options.path : options.path(value);
      return command(`/api/plans/${board.id}/${path}`, body, { ifMatch: options.ifMatch, mayWait: mayWait(path, body) });
    },
    onDone: () => {
      void queries.invalidateQueries();
      close();
    },
    onQueued: close,
  });
}

/** Whether a command of the plan may wait, which item it concerns, and what it is called in the list. */
function useMayWait(): (path: string, body: object) => MayWait | undefined {
  const { t } = useWords();
  const { board } = usePlan();
  return (path, body) => {
    const [first, id] = path.split('/');
    const key = MAY_WAIT[path.split('/').at(-1) ?? ''];
    if (!key) return undefined;
    const { goalId, title } = body as { goalId?: unknown; title?: unknown };
    const item = first === 'goals' && id ? id : typeof goalId === 'string' ? goalId : board.id;
    const about = typeof title === 'string' ? title : goalsOf(board).find((goal) => goal.goalId === item)?.title;
    return { item, words: about ? t('waiting.of', { title: t(key), what: about }) : t(key) };
  };
}
