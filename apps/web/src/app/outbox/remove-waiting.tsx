import { useState } from 'react';
import { Button } from '../../ui/button.js';
import { useWords } from '../words/words.js';
import { useOutbox } from './outbox-context.js';
import type { Waiting } from './waiting.js';
import { wholeWords } from './waiting-words.js';

/** Throws away something that waits: by its writer's hand, and asked once more. */
export function RemoveWaiting({ item, says }: { item: Waiting; says: string }) {
  const words = useWords();
  const box = useOutbox();
  const [sure, setSure] = useState(false);
  if (sure)
    return (
      <Button look="outline" size="small" onClick={() => void box?.remove(item.id)}>
        {words.t('waiting.removeSure')}
      </Button>
    );
  return (
    <Button
      look="quiet"
      size="small"
      onClick={() => setSure(true)}
      aria-label={words.t('waiting.removeLabel', { remove: says, words: wholeWords(words, item) })}
    >
      {says}
    </Button>
  );
}
