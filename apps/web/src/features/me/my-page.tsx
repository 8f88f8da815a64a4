import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { caseQuery, casesQuery, type CaseHeader } from '../../api/casework.js';
import { planQuery, type PlanBoard } from '../../api/plans.js';
import { KeptAsOf } from '../../app/outbox/kept-as-of.js';
import { useWords } from '../../app/words/words.js';
import { NotUpToDate } from '../../ui/not-up-to-date.js';
import { QueryView } from '../../ui/query-view.js';
import { Empty } from '../../ui/states.js';
import { WholePlanView } from '../plan-board/whole-plan-view.js';
import { Families } from './families.js';
import './me.css';

/** A person's own plan and who is around it. */
export interface MyPlan {
  readonly file: CaseHeader;
  readonly board: PlanBoard;
}

/** Reads the plan of the signed-in person, and of several the one that the address names; each state in plain words. `head`: what stands over each of them. */
export function MyPage({ head, children }: { head: ReactNode; children: (mine: MyPlan) => ReactNode }) {
  const { t } = useWords();
  const { family } = useSearch({ strict: false }) as { family?: string };
  const cases = useQuery(casesQuery(true));
  return (
    <div className="portal">
      {head}
      <QueryView query={cases}>
        {({ items }) => {
          const chosen = items.find(({ id }) => id === family) ?? items.find(({ state }) => state === 'open') ?? items[0];
          if (!chosen) return <Empty title={t('me.noPlan')}>{t('me.noPlanText')}</Empty>;
          return (
            <>
              {items.length > 1 ? <Families items={items} chosen={chosen.id} /> : null}
              <Plan caseId={chosen.id} planId={chosen.planId}>
                {children}
              </Plan>
            </>
          );
        }}
      </QueryView>
    </div>
  );
}

function Plan({ caseId, planId, children }: { caseId: string; planId: string; children: (mine: MyPlan) => ReactNode }) {
  const file = useQuery(caseQuery(caseId));
  const board = useQuery(planQuery(planId));
  return (
    <QueryView query={file}>
      {(known) => (
        <WholePlanView query={board}>
          {(plan) => (
            <>
              <KeptAsOf readAt={board.dataUpdatedAt} />
              {plan.notUpToDateSince ? <NotUpToDate since={plan.notUpToDateSince} /> : null}
              {children({ file: known, board: plan })}
            </>
          )}
        </WholePlanView>
      )}
    </QueryView>
  );
}
