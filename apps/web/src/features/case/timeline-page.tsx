import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { NowAt } from '../../app/now.js';
import { AsOfSlider } from './as-of/as-of-slider.js';
import { CasePage, type CaseView } from './case-page.js';
import { AddTask } from './compose/add-task.js';
import { RecordContact } from './compose/record-contact.js';
import { GoalsCard } from './rail/goals-card.js';
import { StrengthsCard } from './rail/strengths-card.js';
import { TasksCard } from './rail/tasks-card.js';
import { Timeline } from './timeline/timeline.js';
import { timelineQuery } from './timeline/timeline-query.js';

/** The case, Timeline: what happened and what is open, in any program. */
export function CaseTimelinePage() {
  return <CasePage tab="timeline">{(view) => <TimelineTab {...view} />}</CasePage>;
}

function TimelineTab({ file, asOf }: CaseView) {
  const happened = useInfiniteQuery(timelineQuery(file.id, {})).data?.pages[0]?.days ?? [];
  return (
    <>
      {asOf ? null : <Compose file={file} />}
      <AsOfSlider openedAt={file.openedAt} asOf={asOf} happened={happened} />
      <div className="cols cols--rail-s">
        <Timeline file={file} asOf={asOf} />
        <aside className="stack">
          <NowAt moment={asOf}>
            <GoalsCard file={file} asOf={asOf} />
          </NowAt>
          {asOf ? null : <TasksCard file={file} />}
          <StrengthsCard file={file} asOf={asOf} />
        </aside>
      </div>
    </>
  );
}

/** What is being written on this page stands in the URL, so that every tab can open it and Back closes it. */
function Compose({ file }: { file: CaseView['file'] }) {
  const { compose } = useSearch({ strict: false }) as { compose?: string };
  const navigate = useNavigate();
  const close = (): void => void navigate({ to: '/cases/$caseId', params: { caseId: file.id }, search: {} });
  if (compose === 'contact' && file.allowed.includes('log-contact')) return <RecordContact file={file} onClose={close} />;
  if (compose === 'task' && file.allowed.includes('assign-task')) return <AddTask file={file} onClose={close} />;
  return null;
}
