import { Link } from '@tanstack/react-router';
import type { CaseRow } from '../../api/casework.js';
import { useWords } from '../../app/words/words.js';

/** Somebody may belong to the plans of several families: one at a time is shown. */
export function Families({ items, chosen }: { items: readonly CaseRow[]; chosen: string }) {
  const { t } = useWords();
  return (
    <nav aria-label={t('me.families')} className="line me-families">
      {items.map(({ id, name }) => (
        <Link key={id} to="/me" search={{ family: id }} className="tap" activeProps={{}} aria-current={id === chosen ? 'page' : undefined}>
          {name ?? t('me.aFamily')}
        </Link>
      ))}
    </nav>
  );
}
