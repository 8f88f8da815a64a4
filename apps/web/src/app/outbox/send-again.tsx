import { Button } from '../../ui/button.js';
import { useWords } from '../words/words.js';
import { useOutbox } from './outbox-context.js';
import type { Waiting } from './waiting.js';

/** Sends what was refused once more, as it was written; nothing for what goes out by itself. */
export function SendAgain({ item }: { item: Waiting }) {
  const { t } = useWords();
  const box = useOutbox();
  if (item.state !== 'refused') return null;
  return (
    <Button look="outline" size="small" onClick={() => void box?.again(item.id)}>
      {t('waiting.again')}
    </Button>
  );
}
