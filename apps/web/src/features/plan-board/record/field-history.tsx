import { useQuery } from '@tanstack/react-query';
import { itemHistoryQuery, type PastValue } from '../../../api/plan-record.js';
import { useWords, type Words } from '../../../app/words/words.js';
import { HistoryDialog, PastValues, type PastValueLine } from '../../../ui/history-dialog.js';
import { QueryView } from '../../../ui/query-view.js';
import { usePlan } from '../plan-context.js';
import { reasonWords } from './reason-words.js';
import { Recorded } from './recorded.js';

/** The history of one field of the plan: all its values, also those that were not chosen. */
export function FieldHistory({ itemId, field, onClose }: { itemId: string; field: string; onClose: () => void }) {
  const words = useWords();
  const { board } = usePlan();
  const query = useQuery(itemHistoryQuery(board.id, itemId, field));
  return (
    <HistoryDialog of={words.code('field', field)} onClose={onClose}>
      <QueryView query={query}>
        {({ fields }) => <PastValues values={(fields[0]?.values ?? []).map((value) => lineOf(field, value, words))} />}
      </QueryView>
    </HistoryDialog>
  );
}

function lineOf(field: string, value: PastValue, words: Words): PastValueLine {
  return {
    shown: <Recorded field={field} text={value.value} />,
    erased: value.erased,
    stands: value.stands,
    mark: standingOf(value, words),
    notes: value.reason ? [words.t('compare.because', { reason: reasonWords(value.reason, words) })] : [],
    source: value,
  };
}

function standingOf({ stands, kept }: PastValue, { t }: Words): string | undefined {
  if (stands) return t('history.stands');
  if (!kept) return undefined;
  if (kept.chosen === undefined) return t('history.open-conflict');
  return kept.chosen === 'yours' ? t('history.wasChosen') : t('history.notChosen');
}
