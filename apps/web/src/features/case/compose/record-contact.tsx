import { useQueryClient } from '@tanstack/react-query';
import type { CaseHeader } from '../../../api/casework.js';
import { command } from '../../../api/client.js';
import { useDraftedForm } from '../../../app/forms/drafted-form.js';
import { FormFrame } from '../../../app/forms/form-frame.js';
import { namesNobody, SharingField } from '../../../app/forms/sharing-field.js';
import { useWords } from '../../../app/words/words.js';
import { CheckField, ChoiceField, DateField, SelectField, TextAreaField } from '../../../ui/fields.js';
import { Alerts } from '../alerts.js';
import { placesOf } from '../places.js';
import { contactBody, EMPTY_CONTACT, type ContactDraft } from './contact-draft.js';

const CHANNELS = ['phone', 'in-person-community', 'in-person-agency', 'web', 'mobile', 'mail', 'partner-system', 'outreach'] as const;

/** Record a contact once, quickly: with whom, how, what was said. The family's alerts stay in sight. Ctrl Enter saves. */
export function RecordContact({ file, onClose }: { file: CaseHeader; onClose: () => void }) {
  const { t } = useWords();
  const queries = useQueryClient();
  const form = useDraftedForm<ContactDraft, unknown>({
    key: `case.${file.id}.contact`,
    initial: EMPTY_CONTACT,
    send: (draft, answers) => {
      const n = draft.summary.trim().split(/\s+/).length;
      const mayWait = { item: file.id, words: t('waiting.contact', { n }) };
      return command(`/api/cases/${file.id}/contacts`, { ...contactBody(draft), ...answers }, { mayWait });
    },
    onDone: () => {
      void queries.invalidateQueries();
      onClose();
    },
    onQueued: onClose,
  });
  const { value, set } = form;
  const missing = value.summary.trim() ? (namesNobody(value) ? 'form.nobodyNamed' : undefined) : 'contact.missing';
  return (
    <section className="card compose" aria-labelledby="compose-title">
      <header>
        <h2 id="compose-title">{t('contact.title')}</h2>
      </header>
      <div className="pad flow-4">
        <div className="line">
          <Alerts alerts={file.alerts} />
        </div>
        <FormFrame
          form={form}
          save={t('contact.save')}
          missing={missing && t(missing)}
          text={[value.summary, value.ownWords].filter(Boolean).join('\n\n')}
          onCancel={onClose}
          label={t('contact.title')}
        >
          <TextAreaField
            label={t('contact.summary')}
            value={value.summary}
            maxLength={4000}
            onChange={(summary) => set({ summary })}
            data-autofocus
            autoFocus
          />
          <TextAreaField
            label={t('contact.ownWords')}
            hint={t('contact.ownWordsHint')}
            optional
            voice
            value={value.ownWords}
            maxLength={4000}
            onChange={(ownWords) => set({ ownWords })}
          />
          <How draft={value} change={set} />
          <SharingField sharing={value.sharing} sharedWith={value.sharedWith} among={placesOf(file)} onChange={set} />
        </FormFrame>
      </div>
    </section>
  );
}

function How({ draft, change }: { draft: ContactDraft; change: (next: Partial<ContactDraft>) => void }) {
  const words = useWords();
  const { t } = words;
  const options = (prefix: string, codes: readonly string[]) => codes.map((code) => ({ value: code, label: words.code(prefix, code) }));
  return (
    <>
      <div className="grid-3">
        <SelectField
          label={t('contact.withWhom')}
          value={draft.withWhom}
          onChange={(withWhom) => change({ withWhom })}
          options={options('contact.with', ['person', 'family', 'partner', 'other'])}
        />
        <SelectField
          label={t('contact.how')}
          value={draft.channel}
          onChange={(channel) => change({ channel })}
          options={options('channel', CHANNELS)}
        />
        <ChoiceField
          legend={t('contact.direction')}
          value={draft.direction}
          onChange={(direction) => change({ direction })}
          options={options('contact.direction', ['in', 'out'])}
        />
      </div>
      <div className="grid-3">
        <DateField label={t('contact.day')} optional value={draft.day} onChange={(day) => change({ day })} />
        <DateField label={t('contact.time')} type="time" optional value={draft.time} onChange={(time) => change({ time })} />
        <CheckField label={t('contact.reached')} checked={draft.reached} onChange={(reached) => change({ reached })} />
      </div>
    </>
  );
}
