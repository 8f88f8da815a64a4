import { useToday } from '../../app/now.js';
import { useWords } from '../../app/words/words.js';
import { TextField } from '../../ui/fields.js';
import { readBirth } from './birth.js';
import { birthWords } from './birth-words.js';
import { mayAskMore, mayAskWho, SAFE_WAYS, type SafeWay } from './contact-form.js';
import { useContact, useMissing } from './contact-tools.js';

/** Names as people give them, an about-date, and which ways to reach them are safe. */
export function SectionWho() {
  const { t } = useWords();
  const { form, set, busy } = useContact();
  const missing = useMissing('given');
  const name = { maxLength: 120, autoComplete: 'off', spellCheck: false } as const;
  return (
    <section id="s3" aria-labelledby="s3-head" tabIndex={-1}>
      <h2 id="s3-head">3. {t('take.step.who')}</h2>
      {mayAskWho(form) ? null : <p className="meta contact-wait">{t('take.who.first')}</p>}
      <fieldset disabled={!mayAskWho(form) || busy}>
        <legend className="sr">{t('take.step.who')}</legend>
        <div className="grid-3">
          <div id="given">
            <TextField
              label={t('take.given')}
              {...name}
              error={missing && t(missing)}
              value={form.given}
              onChange={(given) => set({ given })}
            />
          </div>
          <div>
            <TextField label={t('take.family')} {...name} value={form.family} onChange={(family) => set({ family })} />
          </div>
          <Birth />
          <div>
            <TextField
              label={t('take.phone')}
              type="tel"
              maxLength={40}
              autoComplete="off"
              value={form.phone}
              onChange={(phone) => set({ phone })}
            />
          </div>
          <SafeWays />
        </div>
      </fieldset>
    </section>
  );
}

function Birth() {
  const { t, language } = useWords();
  const { form, set } = useContact();
  const today = useToday();
  const missing = useMissing('birth');
  const asked = mayAskMore(form);
  const read = readBirth(form.birth, today);
  const label = (
    <>
      {t('take.birth')} <span className="usa-hint">{t(mayAskWho(form) && !asked ? 'take.who.birthLater' : 'take.birthHint')}</span>
    </>
  );
  return (
    <div id="birth">
      <TextField
        label={label}
        maxLength={40}
        autoComplete="off"
        disabled={!asked}
        error={missing && t(missing)}
        value={form.birth}
        onChange={(birth) => set({ birth, confirmBeforeBirth: false })}
      />
      {read && !form.chosen ? (
        <p className="meta">
          {t(read.estimated ? 'take.birthReadAbout' : 'take.birthRead', { date: birthWords(read.birthDate, language) })}
        </p>
      ) : null}
    </div>
  );
}

function SafeWays() {
  const { t } = useWords();
  const { form, set } = useContact();
  const toggle = (way: SafeWay): void => set({ safeFor: SAFE_WAYS.filter((other) => (other === way) !== form.safeFor.includes(other)) });
  return (
    <fieldset className="contact-safe">
      <legend className="usa-label">{t('take.safe')}</legend>
      <div className="radios">
        {SAFE_WAYS.map((way) => (
          <label key={way}>
            <input type="checkbox" checked={form.safeFor.includes(way)} onChange={() => toggle(way)} />
            {t(`take.safe.${way}`)}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
