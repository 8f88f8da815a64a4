import { useQueryClient } from '@tanstack/react-query';
import type { CaseHeader } from '../../../api/casework.js';
import { command } from '../../../api/client.js';
import { useDraftedForm } from '../../../app/forms/drafted-form.js';
import { FormFrame } from '../../../app/forms/form-frame.js';
import { useSession } from '../../../app/session/session.js';
import { useWords } from '../../../app/words/words.js';
import { DateField, SelectField, TextField } from '../../../ui/fields.js';

interface TaskDraft {
  readonly title: string;
  readonly why: string;
  readonly actorId: string;
  readonly dueOn: string;
}

/** A task for somebody on the team: what, why, who, by when. */
export function AddTask({ file, onClose }: { file: CaseHeader; onClose: () => void }) {
  const { t } = useWords();
  const { actor } = useSession();
  const queries = useQueryClient();
  const form = useDraftedForm<TaskDraft, unknown>({
    key: `case.${file.id}.task`,
    initial: { title: '', why: '', actorId: actor.id, dueOn: '' },
    send: ({ title, why, actorId, dueOn }) =>
      command(
        `/api/cases/${file.id}/tasks`,
        { title: title.trim(), actorId, ...(why.trim() ? { why: why.trim() } : {}), ...(dueOn ? { dueOn } : {}) },
        { mayWait: { item: file.id, words: t('waiting.task', { title: title.trim() }) } },
      ),
    onDone: () => {
      void queries.invalidateQueries();
      onClose();
    },
    onQueued: onClose,
  });
  const { value, set } = form;
  const people = file.team
    .filter((seat) => seat.kind !== 'family')
    .map((seat) => ({ value: seat.who.id, label: seat.who.id === actor.id ? `${seat.who.name} (${t('mark.you')})` : seat.who.name }));
  const known = people.some((person) => person.value === value.actorId)
    ? people
    : [{ value: actor.id, label: `${actor.name} (${t('mark.you')})` }, ...people];
  return (
    <section className="card compose" aria-labelledby="compose-title">
      <header>
        <h2 id="compose-title">{t('task.add')}</h2>
      </header>
      <div className="pad">
        <FormFrame
          form={form}
          save={t('task.save')}
          missing={value.title.trim() ? undefined : t('task.missing')}
          text={`${value.title}\n${value.why}`}
          onCancel={onClose}
          label={t('task.add')}
        >
          <TextField label={t('task.title')} value={value.title} maxLength={200} autoFocus onChange={(title) => set({ title })} />
          <TextField label={t('task.why')} optional value={value.why} maxLength={1000} onChange={(why) => set({ why })} />
          <div className="grid-2">
            <SelectField label={t('task.who')} value={value.actorId} onChange={(actorId) => set({ actorId })} options={known} />
            <DateField label={t('task.due')} optional value={value.dueOn} onChange={(dueOn) => set({ dueOn })} />
          </div>
        </FormFrame>
      </div>
    </section>
  );
}
