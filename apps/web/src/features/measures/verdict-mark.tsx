import { useWords } from '../../app/words/words.js';
import { Icon, type IconName } from '../../ui/icon.js';
import type { Verdict } from './measures-api.js';

const ICONS: Readonly<Record<Verdict, IconName>> = {
  'target-met': 'check_circle',
  'threshold-met': 'check_circle_outline',
  'below-threshold': 'arrow_downward',
  'not-judged': 'remove',
};

/** How a share stands to what was promised, in words. No traffic lights. */
export function VerdictMark({ verdict }: { verdict: Verdict }) {
  const { t } = useWords();
  return (
    <span className="verdict">
      <Icon name={ICONS[verdict]} />
      {t(`measure.verdict.${verdict}`)}
    </span>
  );
}
