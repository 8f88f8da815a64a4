import { useWords } from '../app/words/words.js';
import { alertWords, type CodedAlert } from './alert-words.js';
import { Icon } from './icon.js';
import { Written } from './written.js';

const ICONS = { interpreter: 'translate', 'safe-contact': 'phone', 'no-contact': 'warning' } as const;

/** A person's alert: what to do, never why; then what a worker wrote about it, as they wrote it. */
export function AlertStrip({ alert, today }: { alert: CodedAlert & { name?: string | null; note?: string }; today?: string }) {
  const words = useWords();
  return (
    <span className="alert">
      <Icon name={ICONS[alert.kind]} />
      <span>
        {today ? <b>{today} </b> : null}
        {alert.name ? <b>{alert.name}: </b> : null}
        {alertWords(alert, words)}
        {alert.note ? (
          <>
            {' '}
            <Written text={alert.note} />
          </>
        ) : null}
      </span>
    </span>
  );
}
