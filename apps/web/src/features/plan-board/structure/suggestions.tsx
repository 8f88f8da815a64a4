import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { goalsOf } from '../../../api/plan-items.js';
import { suggestionsQuery, type Suggestion } from '../../../api/plans.js';
import { useWords } from '../../../app/words/words.js';
import { ReadError } from '../../../ui/error-state.js';
import { Skeleton } from '../../../ui/states.js';
import { usePlan } from '../plan-context.js';
import { parted } from './parted.js';
import { SuggestionItem } from './suggestion-item.js';

/** What could help, for those who may edit the plan: each with what speaks for it. What is left out or set aside stays readable below. */
export function Suggestions() {
  const { board, readOnly } = usePlan();
  if (readOnly || !board.allowed.includes('set-aside-suggestion')) return null;
  return <SuggestionsCard planId={board.id} />;
}

function SuggestionsCard({ planId }: { planId: string }) {
  const { t } = useWords();
  const query = useQuery(suggestionsQuery(planId));
  const items = query.data?.items ?? [];
  const { open, withGoal, leftOut, setAside, taken } = parted(items, goalsOf(usePlan().board));
  const none = items.length === 0 ? 'suggestion.none' : withGoal.length > 0 ? 'suggestion.allWithGoal' : 'suggestion.noneOpen';
  return (
    <section className="card suggestions" aria-labelledby="suggestions-title">
      <header>
        <h2 id="suggestions-title">
          {t('suggestion.title')} <span className="count">{open.length + withGoal.length}</span>
        </h2>
        {items.some(({ verified }) => !verified) ? <span className="meta">{t('suggestion.notVerified')}</span> : null}
      </header>
      {query.isError ? <ReadError error={query.error} onRetry={() => void query.refetch()} /> : null}
      {query.isPending ? <Skeleton lines={3} /> : null}
      {query.data && open.length === 0 ? <p className="pad row-t">{t(none)}</p> : null}
      <SuggestionList items={open} />
      <Folded label={t('suggestion.withGoal', { n: withGoal.length })} items={withGoal} />
      <Folded label={t('suggestion.leftOut', { n: leftOut.length })} items={leftOut} />
      <Folded label={t('suggestion.setAside', { n: setAside.length })} items={setAside} />
      <Folded label={t('suggestion.taken', { n: taken.length })} items={taken} />
    </section>
  );
}

function SuggestionList({ items }: { items: readonly Suggestion[] }) {
  if (items.length === 0) return null;
  return (
    <ul className="list pad">
      {items.map((item) => (
        <SuggestionItem key={item.id} suggestion={item} />
      ))}
    </ul>
  );
}

/** What is folded away is not there for the keyboard either. */
function Folded({ label, items }: { label: string; items: readonly Suggestion[] }) {
  const [open, setOpen] = useState(false);
  if (items.length === 0) return null;
  return (
    <details className="pad-all" open={open} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{label}</summary>
      {open ? <SuggestionList items={items} /> : null}
    </details>
  );
}
