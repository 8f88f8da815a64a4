import type { PlanAction, PlanService } from '../../../api/plans.js';
import { useWords } from '../../../app/words/words.js';
import { placeName } from '../../../ui/program-mark.js';
import { may, usePlan } from '../plan-context.js';

type Attended = Pick<PlanAction | PlanService, 'attendance' | 'allowed'>;

/** How often they came to it, and the way to say how it was the last time. Nothing where there is nothing to say. */
export function CameLine({ item, itemId, title }: { item: Attended; itemId: string; title: string }) {
  const { t } = useWords();
  const { open, readOnly } = usePlan();
  const { attendance } = item;
  const mayRecord = may(item, 'record-attendance', readOnly);
  if (!attendance && !mayRecord) return null;
  return (
    <span className="came meta">
      {attendance ? <CameWords attendance={attendance} /> : null}{' '}
      <button type="button" className="as-link no-print" onClick={() => open({ is: 'course', of: { is: 'attendance', itemId } })}>
        {t('attendance.open')}
        <span className="sr">: {title}</span>
      </button>
    </span>
  );
}

/** `Came to 5 of 6, 1 cancelled by the provider`. */
export function CameWords({ attendance }: { attendance: NonNullable<PlanService['attendance']> }) {
  const { t } = useWords();
  const { came, of, cancelled } = attendance;
  const parts = [
    ...(of > 0 ? [t('attendance.came', { came, of })] : []),
    ...(cancelled > 0 ? [t('attendance.cancelled', { n: cancelled })] : []),
  ];
  return <>{parts.join(', ')}</>;
}

/** Who goes on with it outside of the plan. */
export function HandedOn({ place }: { place: string }) {
  const words = useWords();
  return <span className="sub">{words.t('item.handedOn', { place: placeName(place, words) })}</span>;
}
