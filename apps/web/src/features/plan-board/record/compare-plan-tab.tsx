import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { planComparisonQuery, planVersionsQuery, type PlanComparison } from '../../../api/plan-record.js';
import { planQuery } from '../../../api/plans.js';
import { useWords } from '../../../app/words/words.js';
import { SelectField } from '../../../ui/fields.js';
import { QueryView } from '../../../ui/query-view.js';
import { Empty } from '../../../ui/states.js';
import type { CaseView } from '../../case/case-page.js';
import { PlanContext, usePlan } from '../plan-context.js';
import { WholePlanView } from '../whole-plan-view.js';
import { ItemChanges } from './item-changes.js';

const NOTHING = () => undefined;

/** Two versions, or a version and now, side by side: what was added, taken off and changed. */
export function ComparePlanTab({ file }: CaseView) {
  const query = useQuery(planQuery(file.planId));
  return (
    <WholePlanView query={query}>
      {(board) => (
        <PlanContext.Provider value={{ file, board, readOnly: true, open: NOTHING, close: NOTHING }}>
          <Compared />
        </PlanContext.Provider>
      )}
    </WholePlanView>
  );
}

function Compared() {
  const { t } = useWords();
  const { board } = usePlan();
  const versions = useQuery(planVersionsQuery(board.id));
  return (
    <QueryView query={versions}>
      {({ items }) => {
        const last = items[0];
        if (!last) return <Empty title={t('compare.noVersion')}>{t('compare.noVersionText')}</Empty>;
        return <Sides versions={items.map(({ version }) => version)} last={last.version} />;
      }}
    </QueryView>
  );
}

function Sides({ versions, last }: { versions: readonly number[]; last: number }) {
  const { t } = useWords();
  const { board, file } = usePlan();
  const navigate = useNavigate();
  const search = useSearch({ strict: false }) as { from?: string; to?: string };
  const from = search.from ?? String(last);
  const to = search.to ?? 'now';
  const inOrder = to === 'now' || (from !== 'now' && Number(from) <= Number(to));
  const query = useQuery({ ...planComparisonQuery(board.id, from, to), enabled: inOrder });
  const go = (change: { from?: string; to?: string }): void =>
    void navigate({ to: '/cases/$caseId/plan/compare', params: { caseId: file.id }, search: { from, to, ...change }, replace: true });
  const numbers = [...versions].reverse().map((version) => ({ value: String(version), label: t('versions.one', { version }) }));
  return (
    <>
      <h2>{t('compare.title')}</h2>
      <div className="line compare-sides">
        <SelectField label={t('compare.from')} value={from} onChange={(value) => go({ from: value })} options={numbers} />
        <SelectField
          label={t('compare.to')}
          value={to}
          onChange={(value) => go({ to: value })}
          options={[...numbers, { value: 'now', label: t('compare.now') }]}
        />
      </div>
      {inOrder ? (
        <QueryView query={query}>{(comparison) => <Changes comparison={comparison} />}</QueryView>
      ) : (
        <p role="alert">{t('compare.order')}</p>
      )}
    </>
  );
}

const GROUPS = ['added', 'changed', 'removed'] as const;

function Changes({ comparison }: { comparison: PlanComparison }) {
  const { t } = useWords();
  const { items, unchanged } = comparison;
  if (items.length === 0) {
    return (
      <div className="card">
        <Empty title={t('compare.nothing')}>{t('compare.nothingText')}</Empty>
      </div>
    );
  }
  return (
    <>
      {GROUPS.map((group) => {
        const own = items.filter(({ change }) => change === group);
        if (own.length === 0) return null;
        return (
          <section key={group} className="flow" aria-labelledby={`compare-${group}`}>
            <h3 id={`compare-${group}`}>{t(`compare.group.${group}`, { n: own.length })}</h3>
            {own.map((item) => (
              <ItemChanges key={item.id} item={item} />
            ))}
          </section>
        );
      })}
      <p className="meta">{t('compare.unchanged', { n: unchanged })}</p>
    </>
  );
}
