import { Link } from '@tanstack/react-router';
import { Button, buttonClass } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';
import { CopyText } from '../../ui/error-state.js';
import { Note } from '../../ui/note.js';
import { useNow } from '../now.js';
import { useIsForThemselves } from '../session/for-themselves.js';
import { useWords } from '../words/words.js';
import { useOutbox, useWaiting } from './outbox-context.js';
import { RemoveWaiting } from './remove-waiting.js';
import { SendAgain } from './send-again.js';
import { fileOf, textOf, type Waiting } from './waiting.js';
import { ageWords, causeWords, wholeWords } from './waiting-words.js';

/** What waits to be sent: what, how old, why; sent now, carried elsewhere, or removed by the writer's choice. And what works offline. */
export function WaitingDialog({ onClose }: { onClose: () => void }) {
  const { t } = useWords();
  const box = useOutbox();
  const items = useWaiting();
  const own = useIsForThemselves();
  const footer =
    items.length > 0 ? (
      <>
        <Button onClick={() => void box?.tryNow()}>{t('waiting.tryNow')}</Button>
        <Button look="outline" icon="file_download" onClick={() => saveFile(fileOf(items))}>
          {t('waiting.export')}
        </Button>
      </>
    ) : undefined;
  return (
    <Dialog title={t('waiting.title', { n: items.length })} width={640} onClose={onClose} footer={footer}>
      <div className="flow-4">
        {items.length === 0 ? <p>{t('waiting.none')}</p> : null}
        <ol className="waiting-list">
          {items.map((item) => (
            <WaitingItem key={item.id} item={item} onClose={onClose} />
          ))}
        </ol>
        <p className="row-t">{t('waiting.yours')}</p>
        <Note tone="calm">
          <b>{t('waiting.works')}</b>
          <p>{t(own ? 'waiting.own.worksText' : 'waiting.worksText')}</p>
          <p>{t(own ? 'waiting.own.worksNot' : 'waiting.worksNot')}</p>
        </Note>
      </div>
    </Dialog>
  );
}

function WaitingItem({ item, onClose }: { item: Waiting; onClose: () => void }) {
  const words = useWords();
  const { t } = words;
  const now = useNow();
  return (
    <li>
      <div className="line">
        <b>{wholeWords(words, item)}</b>
        <span className="meta push">{ageWords(words, item.writtenAt, now)}</span>
      </div>
      <p className="meta">{causeWords(words, item)}</p>
      <div className="line">
        {item.state === 'asks' ? (
          <Link to={item.page} className={buttonClass('outline', 'small')} onClick={onClose}>
            {t('waiting.choose')}
          </Link>
        ) : null}
        <SendAgain item={item} />
        <CopyText text={textOf(item)} />
        <RemoveWaiting item={item} says={t('waiting.remove')} />
      </div>
    </li>
  );
}

function saveFile(text: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  link.download = 'throughline-not-sent.json';
  link.click();
  URL.revokeObjectURL(link.href);
}
