import { useQueryClient } from '@tanstack/react-query';
import { useId } from 'react';
import { command } from '../../../api/client.js';
import { actionsOf, goalsOf } from '../../../api/plan-items.js';
import type { EditConflict, PlanAction, PlanBoard, PlanGoal } from '../../../api/plans.js';
import { useSender } from '../../../api/use-sender.js';
import { useDraft } from '../../../app/drafts/use-draft.js';
import { useNow } from '../../../app/now.js';
import { useSession } from '../../../app/session/session.js';
import { Say, useWords } from '../../../app/words/words.js';
import { Button } from '../../../ui/button.js';
import { dayOf, shortMoment } from '../../../ui/dates.js';
import { Dialog } from '../../../ui/dialog.js';
import { SendError } from '../../../ui/error-state.js';
import { TextAreaField } from '../../../ui/fields.js';
import { Note } from '../../../ui/note.js';
import { ConflictInputs } from './conflict-inputs.js';
import { useFieldNames, useFieldValue } from '../field-words.js';
import { usePlan } from '../plan-context.js';
import { useButtonWords } from './button-words.js';
import { changedAgain, isComplete, settlementBody, type Choice, type ConflictDraft } from './settlement.js';

/**
 * Two people changed the same thing. What it was before, what the other saved, what was typed; nothing is chosen
 * beforehand. "Decide later", Escape and a reload keep both, since the server keeps them.
 */
export function ConflictDialog({ conflict }: { conflict: EditConflict }) {
  const { t } = useWords();
  const { board, close } = usePlan();
  const typedMine = conflict.yoursBy.id === useSession().actor.id;
  const item = itemOf(board, conflict);
  const queries = useQueryClient();
  const fields = useFieldNames(conflict.fields);
  const draft = useDraft<ConflictDraft>(`plan.conflict.${conflict.conflictId}`, { chosen: '', reason: '', another: {} });
  const { chosen, reason, another } = draft.value;
  const set = (change: Partial<ConflictDraft>): void => draft.setValue((was) => ({ ...was, ...change }));
  const stands = standing(conflict, item);
  const buttonWords = useButtonWords(stands, draft.value);
  const sender = useSender(
    () =>
      command(`/api/plans/${board.id}/conflicts/${conflict.conflictId}/settlement`, settlementBody(draft.latest(), conflict), {
        ifMatch: item?.revision,
      }),
    () => {
      void draft.clear();
      void queries.invalidateQueries();
      close();
    },
  );
  const complete = isComplete(draft.value, conflict);
  const footer = (
    <>
      <Button disabled={!complete || sender.busy} onClick={() => void sender.send(undefined)}>
        {buttonWords}
      </Button>
      {chosen === 'another' ? null : (
        <Button look="outline" onClick={() => set({ chosen: 'another' })}>
          {t('conflict.another')}
        </Button>
      )}
      <Button look="quiet" onClick={close}>
        {t('conflict.later')}
      </Button>
    </>
  );
  return (
    <Dialog title={t('conflict.title', { fields })} lead={<ConflictLead conflict={conflict} />} onClose={close} footer={footer}>
      <div className="flow-4">
        <SendError sending={sender.sending} onTryNow={sender.tryNow} text={reason} />
        <Before conflict={conflict} />
        {stands.again ? <Note tone="hold">{t('conflict.again')}</Note> : null}
        <Duel conflict={stands} chosen={chosen} onChoose={(next) => set({ chosen: next })} />
        {chosen === 'another' ? <ConflictInputs conflict={conflict} value={another} onChange={(next) => set({ another: next })} /> : null}
        <TextAreaField
          label={t('conflict.why')}
          hint={t('conflict.whyHint', { name: typedMine ? conflict.theirsBy.name : conflict.yoursBy.name })}
          optional
          value={reason}
          maxLength={1000}
          onChange={(next) => set({ reason: next })}
        />
        <Note tone="calm">{t('conflict.othersSaved')}</Note>
      </div>
    </Dialog>
  );
}

function itemOf(board: PlanBoard, { itemKind, itemId }: EditConflict): PlanGoal | PlanAction | undefined {
  if (itemKind === 'goal') return goalsOf(board).find((goal) => goal.goalId === itemId);
  return actionsOf(board).find((action) => action.actionId === itemId);
}

interface Standing extends EditConflict {
  /** Somebody set a third value since: it is what the second of the two stands against now, and what stays. */
  readonly again: boolean;
}

function standing(conflict: EditConflict, item: PlanGoal | PlanAction | undefined): Standing {
  const since = item ? changedAgain(item, conflict) : [];
  const now = Object.fromEntries(since.map(({ field, text }) => [field, text]));
  return { ...conflict, theirs: conflict.theirs && { ...conflict.theirs, ...now }, again: since.length > 0 };
}

function ConflictLead({ conflict }: { conflict: EditConflict }) {
  const { board } = usePlan();
  const item = itemOf(board, conflict);
  return (
    <p className="row-t">
      <Say k={conflict.itemKind === 'goal' ? 'conflict.leadGoal' : 'conflict.leadAction'} values={{ title: <b>{item?.title}</b> }} />
    </p>
  );
}

function Before({ conflict }: { conflict: EditConflict }) {
  const words = useWords();
  const valueOf = useFieldValue();
  return (
    <div className="was">
      {conflict.fields.map((field) => (
        <p key={field}>
          {words.t('conflict.before', { field: words.code('field', field) })} <b>{valueOf(field, conflict.before?.[field])}</b>
        </p>
      ))}
    </div>
  );
}

function Duel({ conflict, chosen, onChoose }: { conflict: Standing; chosen: Choice; onChoose: (choice: Choice) => void }) {
  const { t, language } = useWords();
  const today = dayOf(useNow());
  const { actor } = useSession();
  const name = useId();
  const by = (person: EditConflict['theirsBy'], at: string): string =>
    t('conflict.by', { name: person.name, moment: shortMoment(at, language, today) });
  const sides = [
    {
      value: 'theirs',
      title: conflict.again ? t('conflict.standsNow') : t('conflict.savedFirst', { name: conflict.theirsBy.name }),
      texts: conflict.theirs,
      meta: conflict.again ? '' : by(conflict.theirsBy, conflict.theirsAt),
    },
    {
      value: 'yours',
      title: conflict.yoursBy.id === actor.id ? t('conflict.yours') : t('conflict.typedBy', { name: conflict.yoursBy.name }),
      texts: conflict.yours,
      meta: by(conflict.yoursBy, conflict.yoursAt),
    },
  ] as const;
  return (
    <fieldset>
      <legend className="sr">{t('conflict.choose')}</legend>
      <div className="duel">
        {sides.map((side) => (
          <label key={side.value}>
            <span className="duel-title">
              <input type="radio" name={name} value={side.value} checked={chosen === side.value} onChange={() => onChoose(side.value)} />
              <b>{side.title}</b>
            </span>
            <Values fields={conflict.fields} texts={side.texts} />
            <span className="meta">{side.meta}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

function Values({ fields, texts }: { fields: readonly string[]; texts: Readonly<Record<string, string>> | null }) {
  const words = useWords();
  const valueOf = useFieldValue();
  return (
    <span className="val">
      {fields.map((field) => (
        <span key={field} className="val-line">
          {fields.length > 1 ? `${words.code('field', field)}: ` : null}
          <mark>{valueOf(field, texts?.[field])}</mark>
        </span>
      ))}
    </span>
  );
}
