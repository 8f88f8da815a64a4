import { useToday } from '../app/now.js';
import { useWords } from '../app/words/words.js';
import { clock, shortDay } from './dates.js';
import { dayBelow, dueWords, type DueFacts, type DueKind } from './due.js';
import { Icon, type IconName } from './icon.js';

const ICONS: Readonly<Record<DueKind, IconName>> = {
  late: 'error',
  today: 'schedule',
  soon: 'event',
  paused: 'hourglass_empty',
  waiting: 'hourglass_empty',
  done: 'check_circle',
  'going-on': 'check_circle',
  cancelled: 'remove',
  'handed-on': 'arrow_forward',
  none: 'event',
};

const TONES: Readonly<Record<DueKind, string>> = {
  late: 'due--late',
  today: 'due--today',
  soon: 'due--soon',
  paused: 'due--paused',
  waiting: 'due--paused',
  done: 'due--done',
  'going-on': 'due--done',
  cancelled: '',
  'handed-on': '',
  none: '',
};

/** Words first, the date under it: `4 days overdue`, `Fri Nov 13`. */
export function DueMark({ due, at }: { due: DueFacts; at?: string }) {
  const { t, language } = useWords();
  const today = useToday();
  const { kind, key, n } = dueWords(due, today);
  const under = dayBelow(due, kind);
  const day = under && shortDay(under.day, language, today);
  const below = at && due.dueOn === today ? clock(at, language) : day && under.since ? t('due.since', { date: day }) : day;
  return (
    <>
      <span className={`due ${TONES[kind]}`}>
        <Icon name={ICONS[kind]} />
        <span>{t(key, { n })}</span>
      </span>
      {below ? <span className="sub">{below}</span> : null}
    </>
  );
}
