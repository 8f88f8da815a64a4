import { useState, type ReactNode } from 'react';
import { useToday } from '../app/now.js';
import { Say, useWords, type Words } from '../app/words/words.js';
import { longMoment } from './dates.js';
import { Dialog } from './dialog.js';
import { Tag } from './marks.js';

/** Where a value comes from, as every history tells it. */
export interface ValueSource {
  readonly who: Readonly<Record<string, string>>;
  readonly channel?: string;
  /** The form or instrument, with its version. */
  readonly instrumentVersion?: string;
  readonly consentId?: string;
  /** When it was true, and when it was learnt. */
  readonly occurredAt: string;
  readonly recordedAt: string;
  readonly eventId: string;
  readonly eventType: string;
}

/** One value that a field had. */
export interface PastValueLine {
  /** The value as the screens show it; not asked for where it was erased. */
  readonly shown: ReactNode;
  readonly erased: boolean;
  readonly stands: boolean;
  /** What became of it, in a word or two. */
  readonly mark?: string;
  /** What else is to be said of it: why it was changed, who checked it. */
  readonly notes?: readonly ReactNode[];
  readonly source: ValueSource;
}

/** Every value that a field had, the newest first, each with where it comes from. */
export function HistoryDialog({ of, onClose, children }: { of: string; onClose: () => void; children: ReactNode }) {
  const { t } = useWords();
  const lead = <p className="meta">{t('history.lead')}</p>;
  return (
    <Dialog title={t('history.of', { field: of })} lead={lead} width={640} onClose={onClose}>
      {children}
    </Dialog>
  );
}

/** Opens a history; `of` says of what, for those who do not see where the button stands. */
export function HistoryOpener({ of, onOpen }: { of: string; onOpen: () => void }) {
  const { t } = useWords();
  return (
    <button type="button" className="as-link history-open no-print" onClick={onOpen}>
      <span aria-hidden="true">{t('history.open')}</span>
      <span className="sr">{t('history.of', { field: of })}</span>
    </button>
  );
}

/** The values of a history. */
export function PastValues({ values }: { values: readonly PastValueLine[] }) {
  const { t } = useWords();
  if (values.length === 0) return <p>{t('history.none')}</p>;
  return (
    <ol className="past-values">
      {values.map((value) => (
        <li key={value.source.eventId} className={value.stands ? 'is-standing' : undefined}>
          <PastValue value={value} />
        </li>
      ))}
    </ol>
  );
}

function PastValue({ value: { shown, erased, mark, notes = [], source } }: { value: PastValueLine }) {
  const words = useWords();
  const { t, code, language } = words;
  const today = useToday();
  return (
    <>
      <div className="line">
        <b>{erased ? t('history.erased') : shown}</b>
        {mark ? <Tag>{mark}</Tag> : null}
      </div>
      <p className="row-t">{sourceWords(source.who, words)}</p>
      {source.instrumentVersion ? <p className="row-t">{t('history.instrument', { instrument: source.instrumentVersion })}</p> : null}
      {source.channel ? <p className="row-t">{t('history.channel', { channel: code('channel', source.channel) })}</p> : null}
      {notes.map((note, index) => (
        <p key={index} className="row-t">
          {note}
        </p>
      ))}
      <p className="meta">{t('history.true', { moment: longMoment(source.occurredAt, language, today) })}</p>
      <p className="meta">{t('history.learnt', { moment: longMoment(source.recordedAt, language, today) })}</p>
      {source.consentId ? <p className="meta mono">{t('history.consent', { id: source.consentId })}</p> : null}
      <ForChecking source={source} />
    </>
  );
}

/** The event that says it, for whoever checks a value in the log; nobody else needs its number. */
function ForChecking({ source: { eventType, eventId } }: { source: ValueSource }) {
  const { t } = useWords();
  const [copied, setCopied] = useState(false);
  const copy = (): void => void navigator.clipboard.writeText(eventId).then(() => setCopied(true));
  return (
    <details className="meta">
      <summary>{t('history.check')}</summary>
      <p>
        <Say k="history.event" values={{ id: <span className="mono">{eventId}</span>, type: <span className="mono">{eventType}</span> }} />
      </p>
      <p className="line no-print">
        <button type="button" className="as-link" onClick={copy}>
          {t('history.eventCopy')}
        </button>
        <span role="status">{copied ? t('history.eventCopied') : null}</span>
      </p>
    </details>
  );
}

/** Who it was, in which role, of which organization; of the system itself its name only. */
function sourceWords(who: ValueSource['who'], { t, code }: Words): string {
  const { name = '', role, organization } = who;
  if (!organization) return t('history.sourceOnly', { name });
  return t('history.source', { name, role: code('role', role ?? ''), organization: code('organization', organization) });
}
