import { useWaitingOf } from '../../app/outbox/outbox-context.js';
import { RemoveWaiting } from '../../app/outbox/remove-waiting.js';
import { SendAgain } from '../../app/outbox/send-again.js';
import type { Waiting } from '../../app/outbox/waiting.js';
import { ageWords, causeWords } from '../../app/outbox/waiting-words.js';
import { useNow } from '../../app/now.js';
import { useWords } from '../../app/words/words.js';
import { Icon } from '../../ui/icon.js';
import { toldIn } from './told-in.js';

/** What the person said about something that is not with their team yet, in its place: how old, why, and a way to take it back. */
export function WhatWaits({ item }: { item: string }) {
  return useWaitingOf(item).map((one) => <Waits key={one.id} one={one} />);
}

function Waits({ one }: { one: Waiting }) {
  const words = useWords();
  const { t } = words;
  const now = useNow();
  const refused = one.state === 'refused';
  const told = toldIn(one.body);
  return (
    <div className="note note--hold me-waits">
      <Icon name={refused ? 'error_outline' : 'update'} />
      <div>
        <p>{t(refused ? 'me.waits.refused' : 'me.waits', { what: one.words, age: ageWords(words, one.writtenAt, now) })}</p>
        {told.text && !told.fewRead ? <p>{t('me.waits.words', { words: told.text })}</p> : null}
        {told.text && told.fewRead ? (
          <details>
            <summary className="me-tap">{t('me.waits.few')}</summary>
            <p>{t('me.waits.words', { words: told.text })}</p>
          </details>
        ) : null}
        <p className="meta">{causeWords(words, one)}</p>
        <div className="me-acts">
          <SendAgain item={one} />
          <RemoveWaiting item={one} says={t('me.waits.takeBack')} />
        </div>
      </div>
    </div>
  );
}

/** What of a step was said and waits: nobody is asked to say it twice. */
export function useSaidOf(actionId: string): { readonly done: boolean; readonly asked: boolean } {
  const waiting = useWaitingOf(actionId).filter(({ state }) => state === 'waiting');
  const done = waiting.some(({ path }) => path.endsWith('/completed'));
  return { done, asked: done || waiting.some(({ path }) => path.endsWith('/requests')) };
}
