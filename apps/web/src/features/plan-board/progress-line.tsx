import type { PlanGoal } from '../../api/plans.js';
import { useWords } from '../../app/words/words.js';
import { placesOf, valueWords } from './progress.js';
import { useProgressSentence } from './progress-words.js';

const LEFT = 8;
const LENGTH = 300;

/** The person's line from start to now to target, and the sentence that says the same. */
export function ProgressLine({ goal }: { goal: PlanGoal }) {
  const { t, language } = useWords();
  const sentence = useProgressSentence(goal);
  const places = placesOf(goal);
  const at = (place: number): number => LEFT + place * LENGTH;
  const value = (number: number): string => valueWords(number, goal.unit, language);
  const now = at(places.now);
  return (
    <div className="prog-line">
      <svg viewBox="0 0 316 44" role="img" aria-label={sentence}>
        <path d={`M${LEFT} 20H${LEFT + LENGTH}`} stroke="#c6cace" strokeWidth="3" />
        <path d={`M${Math.min(at(places.start), now)} 20H${Math.max(at(places.start), now)}`} stroke="#0e616b" strokeWidth="5" />
        <circle cx={at(places.start)} cy="20" r="4" fill="#fff" stroke="#0e616b" strokeWidth="2" />
        <path d={`M${at(places.target)} 12v19`} stroke="#1b1b1b" strokeWidth="2.5" />
        <circle cx={now} cy="20" r="8" fill="#0e616b" stroke="#fff" strokeWidth="2" />
        <g fontSize="13" fill="#3d4551">
          <text x={at(places.start)} y="42" textAnchor={anchorOf(places.start)}>
            {t('progress.start', { value: value(goal.baseline) })}
          </text>
          <text x={now} y="6" textAnchor={anchorOf(places.now)} fontWeight="700" fill="#0e616b">
            {t('progress.now', { value: value(goal.current) })}
          </text>
          <text x={at(places.target)} y="42" textAnchor={anchorOf(places.target)}>
            {t('progress.target', { value: value(goal.target) })}
          </text>
        </g>
      </svg>
      <p>{sentence}</p>
    </div>
  );
}

function anchorOf(place: number): 'start' | 'middle' | 'end' {
  if (place < 0.15) return 'start';
  return place > 0.85 ? 'end' : 'middle';
}
