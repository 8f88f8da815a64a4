import type { MyDay, QueueItem } from '../../api/my-day.js';
import { usePermission } from '../../app/session/session.js';
import { isWordKey } from '../../app/words/catalogue.js';
import { useWords } from '../../app/words/words.js';
import { Chips } from '../../ui/chips.js';
import { useToday } from '../../app/now.js';
import { dayOf, daysBetween, longDay, shortMoment } from '../../ui/dates.js';
import { DueMark } from '../../ui/due-mark.js';
import { Icon } from '../../ui/icon.js';
import { FreeMark, Voice } from '../../ui/marks.js';
import { NotUpToDateMark } from '../../ui/not-up-to-date.js';
import { Empty } from '../../ui/states.js';
import { ProgramMark } from '../../ui/program-mark.js';
import { GroupRow, Table } from '../../ui/table.js';
import { Written } from '../../ui/written.js';
import { AcknowledgeButton } from '../screener/acknowledge-dialog.js';
import { AnswerLookButton } from './answer-look.js';
import { groupsOf, isAsked, ofProgram, programsIn } from './groups.js';
import { ItemLink } from './item-link.js';
import { lookLine } from './look-words.js';

/** One queue: what by when, why it is here, for whom. */
export function Queue({
  day,
  queue,
  program,
  onProgram,
}: {
  day: MyDay;
  queue: string;
  program: string;
  onProgram: (program: string) => void;
}) {
  const words = useWords();
  const { t } = words;
  const programs = programsIn(day.items);
  const items = ofProgram(day.items, program);
  if (day.total === 0) {
    return (
      <div className="card under-tabs">
        <Empty title={t('myDay.empty')}>{t(queue === 'to-do' ? 'myDay.emptyToDo' : 'myDay.emptyQueue')}</Empty>
      </div>
    );
  }
  return (
    <div className="card under-tabs">
      {programs.length > 1 || program ? (
        <div className="bar">
          <Chips
            label={t('myDay.showPrograms')}
            value={program}
            onChange={onProgram}
            options={[
              { value: '', label: t('myDay.allPrograms') },
              ...programs.map((code) => ({ value: code, label: words.code('program', code) })),
            ]}
          />
        </div>
      ) : null}
      <QueueTable items={items} caption={t('myDay.caption', { queue: words.code('queue', queue), n: items.length })} />
      <p className="pad meta">
        {program
          ? t('myDay.filtered', { n: items.length, of: day.total, program: words.code('program', program) })
          : t('myDay.unfiltered', { n: items.length, of: day.total })}
      </p>
    </div>
  );
}

function QueueTable({ items, caption }: { items: readonly QueueItem[]; caption: string }) {
  const { t } = useWords();
  const head = [
    { key: 'due', label: t('myDay.due'), width: 148 },
    { key: 'what', label: t('myDay.what') },
    { key: 'whom', label: t('myDay.forWhom'), width: 252 },
  ];
  return (
    <Table caption={caption} head={head} narrow="stack">
      {groupsOf(items).map((group) => (
        <tbody key={group.due}>
          <GroupRow span={3} count={group.items.length}>
            {t(`dueGroup.${group.due}`)}
          </GroupRow>
          {group.items.map((item) => (
            <QueueRow key={`${item.kind}-${item.id}`} item={item} />
          ))}
        </tbody>
      ))}
    </Table>
  );
}

function QueueRow({ item }: { item: QueueItem }) {
  const { t } = useWords();
  return (
    <tr>
      <td>
        <Due item={item} />
      </td>
      <td className="wide-s">
        <ItemLink item={item} />
        <Why item={item} />
        <Readiness item={item} />
        <Acknowledge item={item} />
        <WhichLook item={item} />
        {item.kind === 'look-question' && item.personId ? (
          <div>
            <AnswerLookButton personId={item.personId} questionId={item.id} name={item.forWhom || t('myDay.nobodyYet')} />
          </div>
        ) : null}
        <NotUpToDateMark since={item.notUpToDateSince} />
      </td>
      <th scope="row">
        {item.forWhom || t('myDay.nobodyYet')}
        {item.program ? (
          <span className="sub">
            <ProgramMark code={item.program} />
          </span>
        ) : null}
      </th>
    </tr>
  );
}

/** By when; a person who asked something has no day: since when they wait. */
function Due({ item }: { item: QueueItem }) {
  const { t, language } = useWords();
  const today = useToday();
  if (!isAsked(item)) return <DueMark due={{ dueOn: item.dueOn ?? undefined }} at={item.dueAt ?? undefined} />;
  const days = Math.max(0, daysBetween(dayOf(item.since), today));
  return (
    <>
      <span className="due">{days === 0 ? t('myDay.askedToday') : t('myDay.askedFor', { n: days })}</span>
      <span className="sub">{shortMoment(item.since, language, today)}</span>
    </>
  );
}

function Why({ item }: { item: QueueItem }) {
  const words = useWords();
  if (!item.why) return null;
  if (isAsked(item)) return <Voice words={item.why} />;
  const inWords = words.code('why', item.why);
  return <span className="sub">{inWords === item.why ? <Written text={item.why} /> : inWords}</span>;
}

/** Which look a person says is not right: who looked, and when. */
function WhichLook({ item: { look } }: { item: QueueItem }) {
  const words = useWords();
  const today = useToday();
  return look ? <span className="sub">{lookLine(look, words, today)}</span> : null;
}

/** What was missed and came up to the supervisor leaves their list once they have seen it. */
function Acknowledge({ item }: { item: QueueItem }) {
  const { t } = useWords();
  const may = usePermission('triage.acknowledge');
  if (!may || item.kind !== 'escalation' || !item.triageId) return null;
  const title = isWordKey(item.title) ? t(item.title) : item.title;
  return (
    <div>
      <AcknowledgeButton triageId={item.triageId} deadlineId={item.id} title={title} />
    </div>
  );
}

/** It waits for another action, or what it waited for is over. */
function Readiness({ item }: { item: QueueItem }) {
  const { t, language } = useWords();
  const today = useToday();
  if (item.waits) {
    return (
      <span className="block">
        <Icon name="hourglass_empty" />
        <span>{t('myDay.waits')}</span>
      </span>
    );
  }
  if (!item.freeSince) return null;
  return <FreeMark>{t('mark.freeSince', { day: longDay(dayOf(item.freeSince), language, today) })}</FreeMark>;
}
