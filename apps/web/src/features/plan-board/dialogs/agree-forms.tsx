import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { AgreementText } from '../../../api/plan-record.js';
import { FormFrame } from '../../../app/forms/form-frame.js';
import { useSession } from '../../../app/session/session.js';
import { useWords } from '../../../app/words/words.js';
import { ChoiceField, SelectField, TextAreaField } from '../../../ui/fields.js';
import { usePlan } from '../plan-context.js';
import { usePlanForm } from '../use-plan-form.js';
import { interpreterOf, type Reading } from './reading.js';

const CAPACITIES = ['self', 'parent', 'guardian', 'representative'] as const;
const SIGNATURES = ['spoken', 'paper', 'electronic'] as const;

function useWho(): { options: { value: string; label: string }[]; first: string } {
  const { t } = useWords();
  const { file } = usePlan();
  const { actor } = useSession();
  const own = actor.personId ? file.people.filter((person) => person.id === actor.personId) : file.people;
  const people = own.length > 0 ? own : file.people;
  return { options: people.map((person) => ({ value: person.id, label: person.name ?? t('plan.thePerson') })), first: people[0]?.id ?? '' };
}

/** A yes to exactly the text that is shown: its fingerprint goes with it, and the server compares. */
export function YesForm({ text, reading }: { text: AgreementText; reading: Reading }) {
  const words = useWords();
  const { t } = words;
  const { close } = usePlan();
  const who = useWho();
  const { version, language, textHash } = text;
  const form = usePlanForm({
    draft: `agreement.${version}`,
    initial: { personId: who.first, capacity: 'self', signature: '' },
    path: 'agreement',
    body: ({ personId, capacity, signature }) => ({
      version,
      personId,
      capacity,
      signature,
      language,
      textHash,
      ...interpreterOf(reading),
    }),
  });
  useTextAgain(form.sending.is === 'refused');
  const { value, set } = form;
  const options = (prefix: string, codes: readonly string[]) => codes.map((code) => ({ value: code, label: words.code(prefix, code) }));
  return (
    <FormFrame
      form={form}
      save={t('agree.save', { version })}
      missing={value.signature ? undefined : t('agree.missing')}
      onCancel={close}
      label={t('agree.yes')}
    >
      <div className="grid-2">
        <SelectField label={t('agree.who')} value={value.personId} onChange={(personId) => set({ personId })} options={who.options} />
        <SelectField
          label={t('agree.capacity')}
          value={value.capacity}
          onChange={(capacity) => set({ capacity })}
          options={options('capacity', CAPACITIES)}
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

/** A refused yes: the text or the version is another one by now, so both are fetched and shown again. */
function useTextAgain(refused: boolean): void {
  const queries = useQueryClient();
  useEffect(() => {
    if (refused) void queries.invalidateQueries();
  }, [refused, queries]);
}

/** A no is a neutral fact, with the reason in their own words if they give one. */
export function NoForm({ version, reading }: { version: number; reading: Reading }) {
  const { t } = useWords();
  const { close } = usePlan();
  const who = useWho();
  const form = usePlanForm({
    draft: `declined.${version}`,
    initial: { personId: who.first, reason: '' },
    path: 'agreement-declined',
    body: ({ personId, reason }) => ({
      ...{ version, personId, language: reading.language, ...interpreterOf(reading) },
      ...(reason.trim() ? { reason: reason.trim() } : {}),
    }),
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
