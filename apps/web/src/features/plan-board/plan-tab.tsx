import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { useLocation } from '@tanstack/react-router';
import { useEffect, useMemo, useState } from 'react';
import { planQuery, type PlanBoard, type PlanGoal } from '../../api/plans.js';
import { NowAt } from '../../app/now.js';
import { useSession } from '../../app/session/session.js';
import { useWords } from '../../app/words/words.js';
import { Button } from '../../ui/button.js';
import { Chips } from '../../ui/chips.js';
import { NotUpToDate } from '../../ui/not-up-to-date.js';
import { QueryView } from '../../ui/query-view.js';
import { Empty } from '../../ui/states.js';
import type { CaseView } from '../case/case-page.js';
import { PlanCourse } from './course/plan-course.js';
import { Circumstances } from './circumstances.js';
import { PlanReadDialog } from './plan-read-dialog.js';
import { filterBoard, type PlanFilter, waitingCount, requiredCount } from './filter.js';
import { GoalCard } from './goal-card.js';
import { PlanContext, usePlan, type PlanDialog } from './plan-context.js';
import { useAsked } from './use-asked.js';
import { PlanHead } from './plan-head.js';
import { StepsOfPlan } from './steps-of-plan.js';
import { RestToCome } from './rest-to-come.js';
import { Suggestions } from './structure/suggestions.js';
import { VersionHead } from './record/version-head.js';
import { VersionsLine } from './record/versions-line.js';

/** The plan board: per outcome, per goal, whose words, how far, and which steps by whom. */
export function PlanTab({ file, asOf, version }: CaseView & { readonly version?: string }) {
  const query = useQuery(planQuery(file.planId, asOf, version));
  const readOnly = Boolean(asOf ?? version);
  const [dialog, setDialog] = useState<PlanDialog | undefined>();
  // What opens by itself waits for the whole.
  useAsked(readOnly || query.data?.isPart ? undefined : query.data, dialog !== undefined, setDialog);
  return (
    <QueryView query={query}>
      {(board) => (
        <PlanContext.Provider value={{ file, board, readOnly, open: setDialog, close: () => setDialog(undefined) }}>
          {file.notUpToDateSince ? null : <NotUpToDate since={board.notUpToDateSince} />}
          {version ? <VersionHead version={Number(version)} /> : null}
          {version ? (
            <NowAt moment={board.asOf}>
              <Board board={board} query={query} version={Number(version)} />
            </NowAt>
          ) : (
            <Board board={board} query={query} />
          )}
          {dialog ? <PlanReadDialog dialog={dialog} query={query} /> : null}
        </PlanContext.Provider>
      )}
    </QueryView>
  );
}

function Board({ board, query, version }: { board: PlanBoard; query: UseQueryResult<PlanBoard>; version?: number }) {
  const { t } = useWords();
  const { readOnly, open } = usePlan();
  const { actor } = useSession();
  const [filter, setFilter] = useState<PlanFilter>('all');
  const shown = useMemo(() => filterBoard(board, filter, actor), [board, filter, actor]);
  useScrollToHash(!board.isPart);
  const mayAdd = !readOnly && board.allowed.includes('set-goal');
  return (
    <>
      {/* What was said to a version that is read, and by whom, stands in its own head. */}
      {version === undefined ? <PlanHead /> : null}
      <div className="plan-ways">
        {version === undefined ? <PlanCourse /> : null}
        <VersionsLine current={version} />
      </div>
      <div className="line">
        {board.isPart ? (
          <RestToCome query={query} />
        ) : (
          <Chips
            label={t('plan.show')}
            value={filter}
            onChange={(next) => setFilter(next as PlanFilter)}
            options={[
              { value: 'all', label: t('plan.all') },
              { value: 'mine', label: t('plan.mine') },
              { value: 'waiting', label: t('plan.waiting', { n: waitingCount(board) }) },
              { value: 'required', label: t('plan.required', { n: requiredCount(board) }) },
            ]}
          />
        )}
        {mayAdd ? (
          <span className="line push">
            <Button size="small" icon="add" onClick={() => open({ is: 'add-goal' })}>
              {t('goal.add')}
            </Button>
          </span>
        ) : null}
      </div>
      {!board.isPart && shown.outcomes.length + shown.steps.length === 0 ? (
        <div className="card">
          <Empty title={t(filter === 'all' ? 'plan.empty' : 'plan.emptyFilter')}>{filter === 'all' ? t('plan.emptyText') : null}</Empty>
        </div>
      ) : null}
      {shown.outcomes.map(({ outcome, goals }) => (
        <OutcomeSection key={outcome} outcome={outcome} goals={goals} />
      ))}
      <StepsOfPlan steps={shown.steps} />
      <Suggestions />
      <Circumstances />
    </>
  );
}

function OutcomeSection({ outcome, goals }: { outcome: string; goals: readonly PlanGoal[] }) {
  const words = useWords();
  const { board } = usePlan();
  return (
    <section className="flow" aria-labelledby={`outcome-${outcome}`}>
      <div className="outcome">
        <h2 id={`outcome-${outcome}`}>{words.code('outcome', outcome)}</h2>
        {board.isPart ? null : <span className="meta">{words.t('plan.goals', { n: goals.length })}</span>}
      </div>
      {goals.map((goal) => (
        <GoalCard key={goal.goalId} goal={goal} />
      ))}
    </section>
  );
}

/** A link from a queue or the timeline leads to its goal or action, once it is there; again once the whole plan is, which moves it. */
function useScrollToHash(isWhole: boolean): void {
  const { hash } = useLocation();
  useEffect(() => {
    if (hash) document.getElementById(hash)?.scrollIntoView({ block: 'center' });
  }, [hash, isWhole]);
}
