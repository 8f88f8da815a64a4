import { useMemo } from 'react';
import { useWords } from '../../app/words/words.js';
import { Button } from '../../ui/button.js';
import { mayAskMore } from './contact-form.js';
import { useContact } from './contact-tools.js';
import { hearNeeds, NEEDS, type HeardNeed, type Need } from './heard-needs.js';

const ANSWERS = ['yes', 'no', 'not-said'] as const;

/** Ten needs, each Yes, No or Not said. What the words seem to say is proposed, never set. */
export function SectionNeeds() {
  const { t } = useWords();
  const { form, busy, recorded } = useContact();
  const said = [...recorded.map(({ words }) => words), form.ownWords].join('\n');
  const heard = useMemo(() => hearNeeds(said), [said]);
  const open = heard.filter(({ need }) => form.needs[need] === undefined);
  const asked = mayAskMore(form);
  return (
    <section id="s4" aria-labelledby="s4-head" tabIndex={-1}>
      <h2 id="s4-head">4. {t('take.step.needs')}</h2>
      <p className="meta contact-lead">
        {t('take.needs.lead')} {asked ? (open.length > 0 ? t('take.needs.heardSum', { n: open.length }) : null) : t('take.needs.later')}
      </p>
      <fieldset disabled={!asked || busy}>
        <legend className="sr">{t('take.step.needs')}</legend>
        <div className="needs">
          {NEEDS.map((need) => (
            <NeedRow key={need} need={need} heard={open.find((one) => one.need === need)} />
          ))}
        </div>
      </fieldset>
      <SafetyWords />
    </section>
  );
}

function NeedRow({ need, heard }: { need: Need; heard: HeardNeed | undefined }) {
  const { t, code } = useWords();
  const { form, set } = useContact();
  const name = code('need', need);
  const answer = form.needs[need] ?? 'not-said';
  const mark = (value: (typeof ANSWERS)[number]): void => {
    const { [need]: _before, ...others } = form.needs;
    set({ needs: value === 'not-said' ? others : { ...others, [need]: value } });
  };
  return (
    <fieldset className="need">
      <legend>{name}</legend>
      {heard ? (
        <span className="need-heard meta">
          {t('take.needs.heard', { word: heard.word })}{' '}
          <Button look="quiet" size="small" aria-label={t('take.needs.markYesFor', { need: name })} onClick={() => mark('yes')}>
            {t('take.needs.markYes')}
          </Button>
        </span>
      ) : null}
      <span className="seg">
        {ANSWERS.map((value) => (
          <label key={value} className={value === 'not-said' ? 'quiet' : undefined}>
            <input type="radio" name={`need-${need}`} value={value} checked={answer === value} onChange={() => mark(value)} />
            {t(`take.needs.${value}`)}
          </label>
        ))}
      </span>
    </fieldset>
  );
}

function SafetyWords() {
  const { t } = useWords();
  return (
    <details className="contact-safety">
      <summary>
        {t('take.needs.safety')} {t('take.needs.help')}
      </summary>
      <ul className="row-t flow-1">
        <li>{`${t('quote.open')}${t('take.needs.help1')}${t('quote.close')}`}</li>
        <li>{`${t('quote.open')}${t('take.needs.help2')}${t('quote.close')}`}</li>
        <li>{`${t('quote.open')}${t('take.needs.help3')}${t('quote.close')}`}</li>
        <li>{t('take.needs.help4')}</li>
      </ul>
    </details>
  );
}
