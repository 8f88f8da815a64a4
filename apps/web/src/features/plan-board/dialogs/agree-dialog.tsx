import { useState } from 'react';
import type { PlanBoard } from '../../../api/plans.js';
import { FormFrame } from '../../../app/forms/form-frame.js';
import { useSession } from '../../../app/session/session.js';
import { useWords } from '../../../app/words/words.js';
import { Dialog } from '../../../ui/dialog.js';
import { ChoiceField, SelectField, TextAreaField } from '../../../ui/fields.js';
import { usePlan } from '../plan-context.js';
import { usePlanForm } from '../use-plan-form.js';

const CAPACITIES = ['self', 'parent', 'guardian', 'representative'] as const;
const LANGUAGES = ['en', 'es', 'so', 'hmn', 'kar', 'other'] as const;
const SIGNATURES = ['spoken', 'paper', 'electronic'] as const;

/** The person says yes or no to the plan as it was proposed; by themselves, or taken down by a worker with them. */
export function AgreeDialog() {
  const { t } = useWords();
  const { board, close } = usePlan();
  const [answer, setAnswer] = useState<string | undefined>();
  const version = board.proposed?.version ?? board.version;
  const options = [
    { value: 'yes', label: t('agree.yes') },
    { value: 'no', label: t('agree.no') },
  ];
  return (
    <Dialog title={t('agree.title', { version })} lead={<p className="meta">{t('agree.lead')}</p>} width={680} onClose={close}>
      <div className="flow-4">
        <ChoiceField legend={t('agree.question')} value={answer} onChange={setAnswer} options={options} />
        {answer === 'yes' ? <YesForm board={board} version={version} /> : null}
        {answer === 'no' ? <NoForm board={board} version={version} /> : null}
      </div>
    </Dialog>
  );
}

function useWho(): { options: { value: string; label: string }[]; first: string } {
  const { t } = useWords();
  const { file } = usePlan();
  const { actor } = useSession();
  const own = actor.personId ? file.people.filter((person) => person.id === actor.personId) : file.people;
  const people = own.length > 0 ? own : file.people;
  return { options: people.map((person) => ({ value: person.id, label: person.name ?? t('plan.thePerson') })), first: people[0]?.id ?? '' };
}

function YesForm({ board, version }: { board: PlanBoard; version: number }) {
  const words = useWords();
  const { t } = words;
  const { close } = usePlan();
  const who = useWho();
  const form = usePlanForm({
    draft: `agreement.${version}`,
    initial: { personId: who.first, capacity: 'self', language: 'en', signature: '' },
    path: 'agreement',
    body: (value) => ({ version, ...value }),
  });
  const { value, set } = form;
  const options = (prefix: string, codes: readonly string[]) => codes.map((code) => ({ value: code, label: words.code(prefix, code) }));
  return (
    <FormFrame
      form={form}
      save={t('agree.save', { version: board.proposed?.version ?? version })}
      missing={value.signature ? undefined : t('agree.missing')}
      onCancel={close}
      label={t('agree.yes')}
    >
      <div className="grid-3">
        <SelectField label={t('agree.who')} value={value.personId} onChange={(personId) => set({ personId })} options={who.options} />
        <SelectField
          label={t('agree.capacity')}
          value={value.capacity}
          onChange={(capacity) => set({ capacity })}
          options={options('capacity', CAPACITIES)}
        />
        <SelectField
          label={t('agree.language')}
          value={value.language}
          onChange={(language) => set({ language })}
          options={options('language', LANGUAGES)}
        />
      </div>
      <ChoiceField
        legend={t('agree.signature')}
        value={value.signature || undefined}
        onChange={(signature) => set({ signature })}
        options={options('signature', SIGNATURES)}
      />
    </FormFrame>
  );
}

function NoForm({ version }: { board: PlanBoard; version: number }) {
  const { t } = useWords();
  const { close } = usePlan();
  const who = useWho();
  const form = usePlanForm({
    draft: `declined.${version}`,
    initial: { personId: who.first, reason: '' },
    path: 'agreement-declined',
    body: ({ personId, reason }) => ({ version, personId, ...(reason.trim() ? { reason: reason.trim() } : {}) }),
  });
  return (
    <FormFrame form={form} save={t('agree.saveNo')} text={form.value.reason} onCancel={close} label={t('agree.no')}>
      <SelectField
        label={t('agree.who')}
        value={form.value.personId}
        onChange={(personId) => form.set({ personId })}
        options={who.options}
      />
      <TextAreaField
        label={t('agree.reason')}
        optional
        voice
        value={form.value.reason}
        maxLength={2000}
        onChange={(reason) => form.set({ reason })}
      />
    </FormFrame>
  );
}
