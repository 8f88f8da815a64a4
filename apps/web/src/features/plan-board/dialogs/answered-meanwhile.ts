import type { ActionRequest, PlanAction } from '../../../api/plans.js';
import type { Words } from '../../../app/words/words.js';
import { longDay } from '../../../ui/dates.js';

type Answered = Pick<ActionRequest, 'answer'>;

/** Why there is nothing to answer any more, in a sentence: somebody did already, or the step ended. Undefined while there is. */
export function answeredMeanwhile(
  { state }: Pick<PlanAction, 'state'>,
  { answer }: Answered,
  { t, language }: Pick<Words, 't' | 'language'>,
  today: string,
): string | undefined {
  if (answer) {
    const { name } = answer.who;
    if (answer.words) return t('request.answered.words', { name, words: answer.words });
    return answer.dueOn
      ? t('request.answered.day', { name, day: longDay(answer.dueOn, language, today) })
      : t('request.answered', { name });
  }
  return state === 'completed' || state === 'cancelled' ? t('request.ended') : undefined;
}
