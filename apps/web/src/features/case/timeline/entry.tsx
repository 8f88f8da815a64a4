import { Link } from '@tanstack/react-router';
import type { TimelineEntry } from '../../../api/casework.js';
import { useWords } from '../../../app/words/words.js';
import { clock } from '../../../ui/dates.js';
import { NewTag, ProvMark, Voice } from '../../../ui/marks.js';
import { useProgram } from '../../../ui/program-mark.js';
import { SeeMark } from '../../../ui/see-mark.js';
import { Written } from '../../../ui/written.js';
import { reasonOf } from './entry-reason.js';
import { useEntryTitle } from './entry-title.js';
import { useSeen, useSeenOnScreen } from './seen.js';

/** One thing that happened: when, what, whose words, by whom, who else can see it. */
export function Entry({ entry, isNew, caseId }: { entry: TimelineEntry; isNew: boolean; caseId: string }) {
  const words = useWords();
  const { language } = words;
  const title = useEntryTitle(entry);
  const seen = useSeen(entry.id);
  const place = useSeenOnScreen(entry.id, isNew && !seen);
  const mark = useProgram(entryMark(entry));
  const system = entry.who.role === 'system';
  const marked = isNew && !seen;
  const reason = reasonOf(entry, words);
  return (
    <article
      ref={place}
      className={`ev ${system ? 'sys' : mark.tone}${marked ? ' is-new' : ''}`}
      data-p={mark.letters}
      aria-labelledby={`e-${entry.id}`}
    >
      <h3 id={`e-${entry.id}`}>
        <time dateTime={entry.occurredAt}>{clock(entry.occurredAt, language)}</time>
        {title} {marked ? <NewTag /> : null}
      </h3>
      {reason ? <p className="row-t">{reason}</p> : null}
      {entry.words ? <EntryWords entry={entry} words={entry.words} /> : null}
      {entry.voice ? <Voice words={entry.voice} /> : null}
      <EntryFoot entry={entry} caseId={caseId} />
    </article>
  );
}

/** What a worker wrote, as they wrote it; the reason of a task that a rule gave is a code. */
function EntryWords({ entry, words }: { entry: TimelineEntry; words: string }) {
  const { code } = useWords();
  const said = entry.type === 'TaskAssigned' ? code('why', words) : words;
  return <p>{said === words ? <Written text={words} /> : said}</p>;
}

function EntryFoot({ entry, caseId }: { entry: TimelineEntry; caseId: string }) {
  const { t } = useWords();
  const place = useProgram(placeOf(entry.who)).name;
  return (
    <div className="line">
      <span>
        {entry.who.role === 'system' ? t('timeline.bySystem') : entry.who.name === place ? entry.who.name : `${entry.who.name}, ${place}`}
      </span>
      <ProvMark occurredAt={entry.occurredAt} recordedAt={entry.recordedAt} late={entry.late} corrected={Boolean(entry.corrected)} />
      <SeeMark sharing={entry.sharing} sharedWith={entry.sharedWith} />
      {entry.link?.goalId ? (
        <Link to="/cases/$caseId/plan" params={{ caseId }} hash={`goal-${entry.link.goalId}`} className="tap">
          {t('timeline.inPlan')}
        </Link>
      ) : null}
    </div>
  );
}

/** Which program, partner or family the entry is of; a worker may write for another program than their own. */
export function entryMark(entry: TimelineEntry): string {
  const worker = !FAMILY.includes(entry.who.role) && entry.who.role !== 'partner-worker';
  return (worker ? entry.program : undefined) ?? placeOf(entry.who);
}

const FAMILY: readonly string[] = ['person', 'family-member'];

/** Where somebody works, or that they are of the family. */
function placeOf({ role, program, organization }: TimelineEntry['who']): string {
  if (FAMILY.includes(role)) return 'family';
  return (role === 'partner-worker' ? undefined : program) ?? organization;
}
