import { useWords } from '../../app/words/words.js';
import type { MyPlan } from './my-page.js';

/** What the person and their family do well: the plan builds on it. */
export function WhatHelps({ mine }: { mine: MyPlan }) {
  const { t } = useWords();
  const { strengths } = mine.board;
  if (strengths.length === 0) return null;
  return (
    <section aria-labelledby="what-helps">
      <h2 id="what-helps">{t('me.helps')}</h2>
      <ul className="me-lines">
        {strengths.map(({ id, words }) => (
          <li key={id}>{words}</li>
        ))}
      </ul>
    </section>
  );
}
