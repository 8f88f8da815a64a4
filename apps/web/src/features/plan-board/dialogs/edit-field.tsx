import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState, type ReactNode } from 'react';
import { command } from '../../../api/client.js';
import type { ItemMoved } from '../../../api/plans.js';
import { ApiProblem } from '../../../api/problem.js';
import { useSender, type Sender } from '../../../api/use-sender.js';
import { useOpenItem } from '../../../app/live/presence.js';
import { useDraft } from '../../../app/drafts/use-draft.js';
import { useWords } from '../../../app/words/words.js';
import { Button } from '../../../ui/button.js';
import { SendError } from '../../../ui/error-state.js';
import { useFieldValue } from '../field-words.js';
import { useItemTitle } from '../item-title.js';
import { usePlan } from '../plan-context.js';
import { HistoryButton } from '../record/history-button.js';

interface EditFieldProps {
  readonly label: string;
  /** How the value is shown while it is not edited. */
  readonly shown: ReactNode;
  /** Its text, as the input takes it. */
  readonly text: string;
  readonly editable: boolean;
  readonly itemPath: string;
  readonly revision: number;
  readonly body: (text: string) => Record<string, unknown>;
  readonly input: (text: string, onChange: (text: string) => void) => ReactNode;
  /** The text in words, in the list of what waits; as its field says it where this is left out. */
  readonly say?: (text: string) => string;
  /** True while a text cannot be saved. */
  readonly incomplete?: (text: string) => boolean;
}

/**
 * One field: words until somebody presses Change, then an input; after it the focus is on Change again. One field saves at a time,
 * with the revision it was read at.
 */
export function EditField(props: EditFieldProps) {
  const { t } = useWords();
  const [editing, setEditing] = useState<'not-yet' | 'now' | 'over'>('not-yet');
  if (editing === 'now') return <OpenField {...props} onClose={() => setEditing('over')} />;
  return (
    <div className="edit-field">
      <dt>{props.label}</dt>
      <dd>
        {props.shown}{' '}
        {props.editable ? (
          <button type="button" className="as-link" autoFocus={editing === 'over'} onClick={() => setEditing('now')}>
            {t('save.change')}
            <span className="sr">: {props.label}</span>
          </button>
        ) : null}{' '}
        <HistoryButton itemId={lastOf(props.itemPath)} field={fieldOf(props)} />
      </dd>
    </div>
  );
}

const fieldOf = ({ body, text }: EditFieldProps): string => Object.keys(body(text))[0] ?? '';

function OpenField({ label, text, itemPath, revision, body, input, say, incomplete, onClose }: EditFieldProps & { onClose: () => void }) {
  const { t } = useWords();
  const field = Object.keys(body(text))[0] ?? '';
  const draft = useDraft(`plan.edit.${itemPath.replaceAll('/', '.')}.${label.length}.${field}`.slice(-118), {
    text,
    revision,
  });
  const valueWords = useFieldValue();
  const sender = useItemSender(itemPath, () => {
    void draft.clear();
    onClose();
  });
  useOpenItem(lastOf(itemPath), field);
  const value = draft.value.text;
  const words = t('waiting.edit', { field: label, value: say ? say(value) : valueWords(field, value) });
  const blocked = sender.busy || value === text || incomplete?.(value) === true;
  const save = (): void => void sender.send({ body: body(value), ifMatch: draft.value.revision, words });
  if (!draft.ready) return null;
  return (
    <div
      className="edit-field is-open"
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !blocked) save();
      }}
    >
      <dt>{label}</dt>
      <dd className="flow-2">
        <SendError sending={sender.sending} onTryNow={sender.tryNow} text={value} />
        {input(value, (next) => draft.setValue((was) => ({ ...was, text: next })))}
        <div className="line">
          <Button size="small" disabled={blocked} onClick={save}>
            {t('save.save')}
          </Button>
          <Button look="quiet" size="small" onClick={() => void draft.clear().then(onClose)}>
            {t('save.cancel')}
          </Button>
        </div>
      </dd>
    </div>
  );
}

const lastOf = (itemPath: string): string => itemPath.split('/').at(-1) ?? '';

/** An edit: what changes, the revision it was read at, and what to call it in the list of what waits. */
interface ItemEdit {
  readonly body: unknown;
  readonly ifMatch: number;
  readonly words: string;
}

/**
 * Saves an edit of a plan's item. When another was faster on the same field, both values are kept and the choice opens; while
 * nobody answers, the edit waits on this device and the row says so.
 */
export function useItemSender(itemPath: string, onSaved: () => void): Sender<ItemEdit, unknown> {
  const { board, open } = usePlan();
  const queries = useQueryClient();
  const title = useItemTitle(lastOf(itemPath));
  const moved = useRef<ItemMoved | undefined>(undefined);
  return useSender(
    async ({ body, ifMatch, words }: ItemEdit) => {
      moved.current = undefined;
      const mayWait = { item: lastOf(itemPath), words, title };
      try {
        await command(`/api/plans/${board.id}/${itemPath}`, body, { method: 'PATCH', ifMatch, mayWait });
      } catch (error) {
        if (!(error instanceof ApiProblem) || error.code !== 'plan.item-moved') throw error;
        moved.current = error.problem as unknown as ItemMoved;
      }
      await queries.invalidateQueries({ queryKey: ['plan', board.id] });
    },
    () => {
      onSaved();
      void queries.invalidateQueries();
      if (moved.current) open({ is: 'conflict', conflictId: moved.current.conflictId });
    },
    onSaved,
  );
}
