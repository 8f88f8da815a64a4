import { useInfiniteQuery } from '@tanstack/react-query';
import type { CSSProperties } from 'react';
import { useWords } from '../../app/words/words.js';
import { Button } from '../../ui/button.js';
import { Chips } from '../../ui/chips.js';
import { ReadError } from '../../ui/error-state.js';
import { Empty, Skeleton } from '../../ui/states.js';
import { MemberItem } from './member-item.js';
import { KINDS, reasonWords, shareWords } from './measure-words.js';
import { membersQuery, type Counts, type Measure, type MeasureFilters, type MembersPage, type Reason } from './measures-api.js';

export interface WhyFilter {
  readonly counts?: string;
  readonly reason?: string;
}

interface WhyProps {
  readonly measure: Measure;
  readonly filters: MeasureFilters;
  readonly only: WhyFilter;
  onOnly(only: WhyFilter): void;
}

/** Why this number: who counts, why the others do not, down to the events. */
export function WhyCard({ measure, filters, only, onOnly }: WhyProps) {
  const words = useWords();
  const { t } = words;
  const members = useInfiniteQuery(membersQuery(measure.id, filters, only));
  const first = members.data?.pages[0];
  const title = measure.value.share === null ? t('measure.whyNobody') : t('measure.why', { share: shareWords(measure.value, words) });
  return (
    <section className="card" aria-labelledby="why" id="why-card">
      <header>
        <h2 id="why">{title}</h2>
        <span className="meta">{t(KINDS[measure.members].many, { n: measure.value.denominator })}</span>
      </header>
      {first ? <Reasons reasons={first.reasons} only={only} onOnly={onOnly} /> : null}
      <div className="pad measure-members flow-2">
        <h3>{t('measure.members')}</h3>
        <p className="meta">{t('measure.members.lead')}</p>
        <MemberChips only={only} onOnly={onOnly} reasons={first?.reasons ?? []} />
        {members.isError && !first ? <ReadError error={members.error} onRetry={() => void members.refetch()} /> : null}
        {members.isPending ? <Skeleton lines={5} label={t('measure.members.loading')} /> : null}
        {members.data ? (
          <MemberList
            measure={measure}
            pages={members.data.pages}
            more={members.hasNextPage}
            loading={members.isFetchingNextPage}
            onMore={() => void members.fetchNextPage()}
          />
        ) : null}
      </div>
    </section>
  );
}

const GROUPS: readonly Counts[] = ['yes', 'no', 'listed'];

function Reasons({ reasons, only, onOnly }: { reasons: readonly Reason[]; only: WhyFilter; onOnly: (only: WhyFilter) => void }) {
  const { t } = useWords();
  const counted = reasons.filter(({ counts }) => counts !== 'listed').reduce((sum, { count }) => sum + count, 0);
  return (
    <div className="pad flow-1">
      {GROUPS.map((counts) => {
        const own = reasons.filter((reason) => reason.counts === counts && reason.count > 0);
        if (own.length === 0) return null;
        const sum = own.reduce((all, { count }) => all + count, 0);
        return (
          <div key={counts}>
            <h3>{t(`measure.why.${counts}`, { n: sum })}</h3>
            {own.map((reason) => (
              <ReasonBar
                key={reason.code}
                reason={reason}
                of={counts === 'listed' ? Math.max(counted, sum) : counted}
                pressed={only.reason === reason.code}
                onPress={() => onOnly(only.reason === reason.code ? {} : { reason: reason.code })}
              />
            ))}
          </div>
        );
      })}
    </div>
  );
}

function ReasonBar({ reason, of, pressed, onPress }: { reason: Reason; of: number; pressed: boolean; onPress: () => void }) {
  const words = useWords();
  const name = reasonWords(reason, words);
  const share = of === 0 ? 0 : (reason.count / of) * 100;
  return (
    <button type="button" className="why-bar why-button" aria-pressed={pressed} onClick={onPress}>
      <span>{name}</span>
      <b>{new Intl.NumberFormat(words.language).format(reason.count)}</b>
      <i className={reason.counts === 'yes' ? 'in' : undefined} style={{ '--p': `${share}%` } as CSSProperties} />
    </button>
  );
}

function MemberChips({ only, onOnly, reasons }: { only: WhyFilter; onOnly: (only: WhyFilter) => void; reasons: readonly Reason[] }) {
  const words = useWords();
  const { t } = words;
  if (only.reason) {
    const reason = reasons.find(({ code }) => code === only.reason) ?? { code: only.reason, words: only.reason };
    return (
      <p className="line row-t">
        <span>{t('measure.members.reason', { reason: reasonWords(reason, words) })}</span>
        <Button look="quiet" size="small" onClick={() => onOnly({})}>
          {t('measure.members.everybody')}
        </Button>
      </p>
    );
  }
  const options = [
    { value: '', label: t('measure.members.all') },
    ...GROUPS.map((value) => ({ value, label: t(`measure.members.${value}`) })),
  ];
  return (
    <Chips
      label={t('measure.members.filter')}
      value={only.counts ?? ''}
      onChange={(counts) => onOnly(counts ? { counts } : {})}
      options={options}
    />
  );
}

interface MemberListProps {
  readonly measure: Measure;
  readonly pages: readonly MembersPage[];
  readonly more: boolean;
  readonly loading: boolean;
  onMore(): void;
}

function MemberList({ measure, pages, more, loading, onMore }: MemberListProps) {
  const { t } = useWords();
  const items = pages.flatMap((page) => page.items);
  const total = pages[0]?.total ?? items.length;
  if (items.length === 0) return <Empty title={t('measure.members.none')}>{t('measure.members.noneText')}</Empty>;
  return (
    <>
      <ul className="list">
        {items.map((member) => (
          <MemberItem key={member.memberId} member={member} kind={measure.members} />
        ))}
      </ul>
      {more ? (
        <Button look="outline" size="small" disabled={loading} onClick={onMore}>
          {t('list.showMore', { n: total - items.length })}
        </Button>
      ) : null}
    </>
  );
}
