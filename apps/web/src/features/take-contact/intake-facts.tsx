import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useToday } from '../../app/now.js';
import { useWords } from '../../app/words/words.js';
import { shortMoment } from '../../ui/dates.js';
import { Voice } from '../../ui/marks.js';
import { NEEDS } from './heard-needs.js';
import { saidByOf, type Intake } from './intake-api.js';

/** What was recorded at a contact: own words first, then the facts. */
export function IntakeFacts({ intake }: { intake: Intake }) {
  const { t, language, code } = useWords();
  const today = useToday();
  const who = intake.callerName ?? saidByOf(intake, code);
  return (
    <div className="cols cols--rail-s">
      <section className="card pad-all flow" aria-labelledby="words-head">
        <h2 id="words-head">{t('intake.words')}</h2>
        {intake.ownWords.map(({ words, at }) => (
          <Voice
            key={at + words}
            words={words}
            language={intake.language}
            by={t('take.recordedWords', { who, time: shortMoment(at, language, today) })}
          />
        ))}
        {intake.offered ? (
          <>
            <h2>{t('take.info.offered')}</h2>
            <p>{intake.offered}</p>
          </>
        ) : null}
      </section>
      <IntakeRail intake={intake} />
    </div>
  );
}

function IntakeRail({ intake }: { intake: Intake }) {
  const { t, code } = useWords();
  const said = NEEDS.filter((need) => intake.needs && intake.needs[need] !== 'not-said');
  const facts: [string, ReactNode][] = [
    [t('take.channel'), code('channel', intake.channel)],
    [t('take.caller'), code('take.caller', intake.caller)],
    [t('take.forWhom'), code('take.for', intake.forWhom)],
    [t('take.language'), code('language', intake.language)],
    [t('take.county'), code('jurisdiction', intake.county)],
    [
      t('intake.notice'),
      intake.notice
        ? t('intake.noticeGiven', { version: intake.notice.version, language: code('language', intake.notice.language) })
        : t('intake.noticeMissing'),
    ],
    [
      t('intake.who'),
      intake.person ? (
        <Link to="/people/$personId" params={{ personId: intake.person.id }} className="tap">
          {intake.person.name}
        </Link>
      ) : (
        t('intake.whoMissing')
      ),
    ],
  ];
  return (
    <aside className="stack">
      <section className="card" aria-labelledby="facts-head">
        <header>
          <h2 id="facts-head">{t('intake.facts')}</h2>
        </header>
        <dl className="pad pairs row-t">
          {facts.map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      </section>
      <section className="card" aria-labelledby="needs-head">
        <header>
          <h2 id="needs-head">{t('intake.needs')}</h2>
        </header>
        {said.length > 0 ? (
          <dl className="pad pairs row-t">
            {said.map((need) => (
              <div key={need}>
                <dt>{code('need', need)}</dt>
                <dd>{code('answer', intake.needs?.[need] ?? 'not-said')}</dd>
              </div>
            ))}
          </dl>
        ) : (
          <p className="pad row-t">{t(intake.needs ? 'intake.needsNotSaid' : 'intake.needsMissing')}</p>
        )}
      </section>
    </aside>
  );
}
