import { useEffect, useState } from 'react';
import { ApiProblem, NoAnswer } from '../api/problem.js';
import type { Sending } from '../api/use-sender.js';
import { isWordKey } from '../app/words/catalogue.js';
import { refusalIn } from '../app/words/refusals.js';
import { useWords, type Words } from '../app/words/words.js';
import { Button } from './button.js';
import { clock } from './dates.js';
import { Note } from './note.js';
import { wrongFieldWords } from './wrong-field-words.js';

/** Why a thing was not saved, that the text is safe, when it is tried again, and three ways on. */
export function SendError({ sending, onTryNow, text }: { sending: Sending; onTryNow: () => void; text?: string }) {
  const words = useWords();
  if (sending.is === 'waiting') return <WaitingNote sending={sending} onTryNow={onTryNow} text={text} />;
  if (sending.is !== 'refused') return null;
  return (
    <Note tone="late" urgent>
      <b>{words.t('error.saveLead')}</b>
      <p>
        <Sentence error={sending.error} />
      </p>
      <FieldErrors error={sending.error} />
      <div className="line note-actions">
        {text ? <CopyText text={text} /> : null}
        <Reference error={sending.error} />
      </div>
    </Note>
  );
}

function WaitingNote({ sending, onTryNow, text }: { sending: Extract<Sending, { is: 'waiting' }>; onTryNow: () => void; text?: string }) {
  const { t, language } = useWords();
  const seconds = useSecondsUntil(sending.nextTryAt);
  return (
    <Note tone="late" urgent>
      <b>{t('error.saveLead')}</b>
      <p>
        {t('error.notAnswered', { time: clock(sending.failedAt, language) })}{' '}
        <span aria-live="off">{t('error.nextTry', { n: seconds })}</span>
      </p>
      <div className="line note-actions">
        <Button size="small" onClick={onTryNow}>
          {t('error.tryAgain')}
        </Button>
        {text ? <CopyText text={text} /> : null}
        <Reference error={sending.error} />
      </div>
    </Note>
  );
}

/** A page or a part of it that could not be read. */
export function ReadError({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const words = useWords();
  return (
    <Note tone="late" urgent>
      <b>{words.t('error.readLead')}</b>
      <p>
        <Sentence error={error} />
      </p>
      {error instanceof NoAnswer ? <p>{words.t('offline.notHere')}</p> : null}
      <div className="line note-actions">
        <Button size="small" onClick={onRetry}>
          {words.t('error.tryAgain')}
        </Button>
        <Reference error={error} />
      </div>
    </Note>
  );
}

/** Copies what was typed, for the rare case that it must be carried elsewhere. */
export function CopyText({ text }: { text: string }) {
  const { t } = useWords();
  const [copied, setCopied] = useState(false);
  const copy = (): void => void navigator.clipboard.writeText(text).then(() => setCopied(true));
  return (
    <Button size="small" look="outline" onClick={copy}>
      {t(copied ? 'error.copied' : 'error.copyText')}
    </Button>
  );
}

/** One sentence a person can act on: why it was refused, or that nobody answered; then what can be done instead. */
export function Sentence({ error }: { error: unknown }) {
  const words = useWords();
  const { t, language } = words;
  if (error instanceof NoAnswer) return t('error.notAnswered', { time: clock(new Date(), language) });
  if (!(error instanceof ApiProblem)) return t('error.unexpected');
  return (
    <>
      <Refused code={error.code} message={error.message} />
      {insteadOf(error, words)}
    </>
  );
}

/** Why it was refused, in the language of the page; where there are no words of its own yet, the service's, marked as English. */
export function Refused({ code, message }: { code: string; message: string }) {
  const { language } = useWords();
  const said = refusalIn(language, code, message);
  return said.language === language ? said.text : <span lang={said.language}>{said.text}</span>;
}

function insteadOf({ problem }: ApiProblem, { t, language }: Words): string {
  const keys = (problem.allowedNow ?? []).map((command) => `canDo.${command}`).filter(isWordKey);
  if (keys.length === 0) return '';
  return ` ${t('error.allowedNow', { list: new Intl.ListFormat(language, { type: 'disjunction' }).format(keys.map((key) => t(key))) })}`;
}

function FieldErrors({ error }: { error: unknown }) {
  const words = useWords();
  const errors = error instanceof ApiProblem ? (error.problem.errors ?? []) : [];
  if (errors.length === 0) return null;
  return (
    <ul className="row-t">
      {errors.map((wrong) => (
        <li key={wrong.pointer + wrong.message}>{wrongFieldWords(words, wrong)}</li>
      ))}
    </ul>
  );
}

function Reference({ error }: { error: unknown }) {
  const { t } = useWords();
  const reference = error instanceof ApiProblem ? error.problem.reference : undefined;
  return reference ? <span className="meta">{t('error.reference', { reference })}</span> : null;
}

function useSecondsUntil(moment: Date): number {
  const [seconds, setSeconds] = useState(() => secondsUntil(moment));
  useEffect(() => {
    const timer = setInterval(() => setSeconds(secondsUntil(moment)), 1000);
    return () => clearInterval(timer);
  }, [moment]);
  return seconds;
}

function secondsUntil(moment: Date): number {
  return Math.max(0, Math.round((moment.getTime() - Date.now()) / 1000));
}
