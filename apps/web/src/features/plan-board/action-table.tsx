import { useLocation } from '@tanstack/react-router';
import { useState } from 'react';
import type { PlanAction, PlanGoal } from '../../api/plans.js';
import { useToday } from '../../app/now.js';
import { EditedNow, useEditors } from '../../app/live/presence.js';
import { NotSent } from '../../app/outbox/not-sent.js';
import { useWaitingOf } from '../../app/outbox/outbox-context.js';
import { useWords } from '../../app/words/words.js';
import { dayOf, longDay } from '../../ui/dates.js';
import { useProgram } from '../../ui/program-mark.js';
import { DueMark } from '../../ui/due-mark.js';
import type { DueFacts } from '../../ui/due.js';
import { FreeMark, MustMark, WaitsFor } from '../../ui/marks.js';
import { ProgramMark } from '../../ui/program-mark.js';
import { SeeMark } from '../../ui/see-mark.js';
import { Table } from '../../ui/table.js';
import { CameLine, HandedOn } from './course/came-line.js';
import { About } from './about.js';
import { AskedLines } from './asked-line.js';
import { ConflictFlag } from './conflict-flag.js';
import { isWaiting } from './filter.js';
import { NoSteps } from './no-steps.js';
import { usePlan } from './plan-context.js';
import { foldedOf, inOrder } from './steps-in-order.js';

/** The steps of a goal, or what stands in their place. */
export function ActionTable({ goal }: { goal: PlanGoal }) {
  const { t } = useWords();
  if (goal.actions.length === 0) return <NoSteps goal={goal} />;
  return <StepTable caption={t('action.caption', { goal: goal.title ?? '' })} actions={goal.actions} />;
}

/** Steps: what, who does it, due, who can see. */
export function StepTable({ caption, actions }: { caption: string; actions: readonly PlanAction[] }) {
  const { t } = useWords();
  const head = [
    { key: 'action', label: t('action.action') },
    { key: 'who', label: t('action.whoDoes'), width: 190 },
    { key: 'due', label: t('action.due'), width: 150 },
    { key: 'see', label: t('action.whoSees'), width: 164 },
  ];
  return (
    <Table caption={caption} head={head} narrow="cards">
      <ActionRows actions={actions} span={head.length} />
    </Table>
  );
}

/** What is still to do by its date, what is over below it; of many that are over the first ones, the others on request and on paper. */
function ActionRows({ actions, span }: { actions: readonly PlanAction[]; span: number }) {
  const { t } = useWords();
  const { hash } = useLocation();
  const [asked, setAsked] = useState(false);
  const folded = foldedOf(actions);
  const all = asked || folded.some(({ actionId }) => hash === `item-${actionId}`);
  return (
    <tbody>
      {inOrder(actions).map((action) => (
        <ActionRow key={action.actionId} action={action} folded={!all && folded.includes(action)} />
      ))}
      {folded.length > 0 ? (
        <tr className="fold no-print">
          <td colSpan={span} className="wide-s">
            <button type="button" className="as-link" aria-expanded={all} onClick={() => setAsked(!all)}>
              {t(all ? 'action.hideOver' : 'action.showOver', { n: folded.length })}
            </button>
          </td>
        </tr>
      ) : null}
    </tbody>
  );
}

/** Dashed: somebody has it open, or one's own change of it waits to be sent. */
function rowClass(edited: boolean, waits: boolean, folded: boolean): string | undefined {
  if (folded) return 'folded';
  if (waits) return 'queued';
  return edited ? 'editing' : undefined;
}

function ActionRow({ action, folded }: { action: PlanAction; folded: boolean }) {
  const { t } = useWords();
  const { open } = usePlan();
  const owner = useProgram(action.owner);
  const edited = useEditors(action.actionId).length > 0;
  const waits = useWaitingOf(action.actionId).length > 0;
  return (
    <tr id={`item-${action.actionId}`} className={rowClass(edited, waits, folded)}>
      <td className="wide-s">
        <button type="button" className="as-link act" data-row onClick={() => open({ is: 'action', actionId: action.actionId })}>
          {action.title}
        </button>
        {action.mandated ? <MustMark law={action} askWhom={owner.name} /> : null}
        {isWaiting(action) && action.waitsFor ? (
          <WaitsFor title={action.waitsFor.title ?? ''} href={`#item-${action.waitsFor.actionId}`} />
        ) : null}
        {action.releasedAt && action.state === 'agreed' ? <Free action={action} releasedAt={action.releasedAt} /> : null}
        {action.waitedForBy > 0 ? <span className="meta waited">{t('mark.othersWait', { n: action.waitedForBy })}</span> : null}
        <About ids={action.aboutIds} />
        {action.attendance ? <CameLine item={action} itemId={action.actionId} title={action.title ?? ''} /> : null}
        {action.handedOnTo ? <HandedOn place={action.handedOnTo} /> : null}
        {action.conflict ? <ConflictFlag conflict={action.conflict} /> : null}
        <AskedLines action={action} />
        <EditedNow itemId={action.actionId} />
        <NotSent item={action.actionId} />
      </td>
      <td>
        <ProgramMark code={action.owner} />
        {action.who ? <span className="sub">{action.who.name}</span> : null}
      </td>
      <td>
        <DueMark due={dueOf(action)} />
      </td>
      <td className="wide-s">
        <SeeMark sharing={action.sharing} sharedWith={action.sharedWith} />
      </td>
    </tr>
  );
}

/** What it waited for is over, since when, and what it was. */
function Free({ action, releasedAt }: { action: PlanAction; releasedAt: string }) {
  const { t, language } = useWords();
  const day = longDay(dayOf(releasedAt), language, useToday());
  const title = action.waitsFor?.title;
  return <FreeMark>{title ? t('mark.freeAfter', { day, title }) : t('mark.freeSince', { day })}</FreeMark>;
}

/** What a due mark needs to know of an action. */
export function dueOf(action: PlanAction): DueFacts {
  const dueOn = action.dueOn ?? undefined;
  const since = dayOf(action.since);
  if (action.state === 'completed') return { dueOn, since, state: 'done' };
  if (action.state === 'cancelled') return { since, state: action.handedOnTo ? 'handed-on' : 'cancelled' };
  if (isWaiting(action) && !dueOn) return { state: 'waiting' };
  return { dueOn, since, state: action.state === 'started' ? 'started' : 'open' };
}
