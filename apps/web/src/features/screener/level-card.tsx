import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { command } from '../../api/client.js';
import { useSender } from '../../api/use-sender.js';
import { useToday } from '../../app/now.js';
import { useWords } from '../../app/words/words.js';
import { Button } from '../../ui/button.js';
import { shortMoment } from '../../ui/dates.js';
import { SendError } from '../../ui/error-state.js';
import { LevelChoice } from './level-choice.js';
import type { Triage } from './triage-api.js';

/** How much response: what the policy recommends and why, and what the worker decides. */
export function LevelCard({ triage }: { triage: Triage }) {
  const { t } = useWords();
  const [changing, setChanging] = useState(false);
  const { recommendation, assigned } = triage;
  const open = triage.state === 'open';
  return (
    <section id="t3" className="card" aria-labelledby="t3-head" tabIndex={-1}>
      <header>
        <h2 id="t3-head">3. {t('triage.step.level')}</h2>
      </header>
      <div className="pad-all flow">
        {recommendation ? <Recommendation recommendation={recommendation} /> : <p className="row-t">{t('level.recommendLead')}</p>}
        {open && !assigned ? <AskPolicy triage={triage} /> : null}
        {assigned ? <Decided triage={triage} assigned={assigned} /> : null}
        {open && assigned && !changing ? (
          <p>
            <Button look="quiet" size="small" onClick={() => setChanging(true)}>
              {t('level.change')}
            </Button>
          </p>
        ) : null}
        {open && recommendation && (!assigned || changing) ? (
          <LevelChoice triage={triage} recommended={recommendation.level} onDone={() => setChanging(false)} />
        ) : null}
      </div>
    </section>
  );
}

function Recommendation({ recommendation }: { recommendation: NonNullable<Triage['recommendation']> }) {
  const { t, code } = useWords();
  return (
    <div className="flow-2">
      <h3>{t('level.recommended', { level: code('level', recommendation.level) })}</h3>
      <p className="row-t">{t('level.because')}</p>
      <ul className="rules row-t">
        {recommendation.rules.map((rule) => (
          <li key={rule.id}>{t('level.ruleSays', { words: ruleWords(rule, code), level: code('level', rule.level) })}</li>
        ))}
      </ul>
      <p className="meta">{t('level.policy', { version: recommendation.policyVersion })}</p>
    </div>
  );
}

function ruleWords(rule: { id: string; words: string }, code: (prefix: string, name: string) => string): string {
  const own = code('rule', rule.id);
  return own === rule.id ? rule.words : own;
}

function AskPolicy({ triage }: { triage: Triage }) {
  const { t } = useWords();
  const queries = useQueryClient();
  const { screening } = triage;
  const sender = useSender(
    () => command(`/api/triages/${triage.id}/recommendation`, screening?.parts ? { screeningId: screening.id } : {}),
    () => void queries.invalidateQueries({ queryKey: ['triage', triage.id] }),
  );
  const first = !triage.recommendation;
  const look = first && screening?.parts ? 'filled' : first ? 'outline' : 'quiet';
  return (
    <>
      <SendError sending={sender.sending} onTryNow={sender.tryNow} />
      <p>
        <Button look={look} disabled={sender.busy} onClick={() => void sender.send(undefined)}>
          {t(first ? (screening?.parts ? 'level.recommend' : 'screen.without') : 'level.recommendAgain')}
        </Button>
      </p>
    </>
  );
}

function Decided({ triage, assigned }: { triage: Triage; assigned: NonNullable<Triage['assigned']> }) {
  const { t, code, language } = useWords();
  const today = useToday();
  return (
    <div className="dec flow-1">
      <h3>{t('level.decided', { level: code('level', assigned.level) })}</h3>
      <p className="row-t">{t(`level.does.${assigned.level}` as 'level.does.assisted')}</p>
      {assigned.overridden ? (
        <>
          <p className="row-t">{t('level.overridden', { level: code('level', triage.recommendation?.level ?? '') })}</p>
          <p className="row-t">{assigned.reason}</p>
        </>
      ) : null}
      {assigned.by && assigned.at ? (
        <p className="meta">{t('level.decidedBy', { name: assigned.by.name, time: shortMoment(assigned.at, language, today) })}</p>
      ) : null}
    </div>
  );
}
