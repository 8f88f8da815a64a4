import { Icon } from '../../ui/icon.js';
import { useNow } from '../now.js';
import { useWords } from '../words/words.js';
import { useWaitingOf } from './outbox-context.js';
import { ageWords } from './waiting-words.js';

/** `Not sent yet, 14 min old: due date to Thu Nov 19`, on the row of an item; nothing where nothing waits. */
export function NotSent({ item }: { item: string }) {
  const words = useWords();
  const now = useNow();
  const waiting = useWaitingOf(item);
  return waiting.map((one) => (
    <span key={one.id} className="prov prov--late not-sent">
      <Icon name={one.state === 'refused' ? 'error_outline' : 'update'} />
      <span>
        <b>{words.t(one.state === 'refused' ? 'waiting.refused' : 'waiting.notSent')}</b>
        {words.t('waiting.about', { age: ageWords(words, one.writtenAt, now), words: one.words })}
      </span>
    </span>
  ));
}
