import { useToday } from '../../app/now.js';
import { useWords } from '../../app/words/words.js';
import { shortMoment } from '../../ui/dates.js';
import { SelectField, TextAreaField, TextField } from '../../ui/fields.js';
import { Voice } from '../../ui/marks.js';
import { CALLERS, CHANNELS, CONTACT_LANGUAGES, FOR_WHOM, PLACES } from './contact-form.js';
import { useContact, useMissing } from './contact-tools.js';

/** How it reached us, who calls for whom, and what they say: first and biggest. */
export function SectionWords() {
  const { t, language } = useWords();
  const { form, set, recorded, begun, busy } = useContact();
  const missing = useMissing('own-words');
  const today = useToday();
  return (
    <section id="s1" aria-labelledby="s1-head" tabIndex={-1}>
      <h2 id="s1-head">1. {t('take.step.words')}</h2>
      {begun ? <p className="meta">{t('take.recorded', { time: shortMoment(form.startedAt, language, today) })}</p> : null}
      <fieldset disabled={begun || busy}>
        <HowItReachedUs />
      </fieldset>
      {recorded.map((said) => (
        <Voice
          key={said.at + said.words}
          words={said.words}
          language={form.language}
          by={t('take.recordedWords', { who: said.who, time: shortMoment(said.at, language, today) })}
        />
      ))}
      <div className="contact-words" id="own-words">
        <TextAreaField
          label={t(recorded.length > 0 ? 'take.moreWords' : 'take.ownWords')}
          hint={t('take.ownWordsHint')}
          error={missing && t(missing)}
          voice
          rows={4}
          maxLength={8000}
          lang={form.language === 'other' ? undefined : form.language}
          disabled={busy}
          value={form.ownWords}
          onChange={(ownWords) => set({ ownWords })}
        />
      </div>
    </section>
  );
}

function HowItReachedUs() {
  const { code, t } = useWords();
  const { form, set } = useContact();
  const list = (prefix: string, codes: readonly string[]) => codes.map((value) => ({ value, label: code(prefix, value) }));
  return (
    <div className="grid-4 contact-how">
      <div>
        <SelectField
          label={t('take.channel')}
          value={form.channel}
          onChange={(channel) => set({ channel })}
          options={list('channel', CHANNELS)}
        />
      </div>
      <div>
        <SelectField
          label={t('take.caller')}
          value={form.caller}
          onChange={(caller) => set({ caller })}
          options={list('take.caller', CALLERS)}
        />
      </div>
      <div>
        <SelectField
          label={t('take.forWhom')}
          value={form.forWhom}
          onChange={(forWhom) => set({ forWhom })}
          options={list('take.for', FOR_WHOM)}
        />
      </div>
      <div>
        <SelectField
          label={t('take.language')}
          value={form.language}
          onChange={(spoken) => set({ language: spoken })}
          options={list('language', CONTACT_LANGUAGES)}
        />
      </div>
      <div>
        <SelectField
          label={t('take.county')}
          value={form.county}
          onChange={(county) => set({ county })}
          options={list('jurisdiction', PLACES)}
        />
      </div>
      {form.caller === 'self' ? null : (
        <div className="contact-caller">
          <TextField
            label={t('take.callerName')}
            optional
            maxLength={200}
            autoComplete="off"
            value={form.callerName}
            onChange={(callerName) => set({ callerName })}
          />
        </div>
      )}
    </div>
  );
}
