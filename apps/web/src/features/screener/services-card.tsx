import { useQueryClient } from '@tanstack/react-query';
import { command } from '../../api/client.js';
import { useCodes } from '../../api/codes.js';
import { useDraftedForm } from '../../app/forms/drafted-form.js';
import { useWords } from '../../app/words/words.js';
import { Button } from '../../ui/button.js';
import { SendError } from '../../ui/error-state.js';
import type { Triage } from './triage-api.js';

type Choice = 'chosen' | 'declined';
const CHOICES = ['chosen', 'declined', 'not'] as const;

/** What was offered, and what they chose or did not want: a neutral fact either way. */
export function ServicesCard({ triage }: { triage: Triage }) {
  const { t } = useWords();
  return (
    <section id="t4" className="card" aria-labelledby="t4-head" tabIndex={-1}>
      <header>
        <h2 id="t4-head">4. {t('triage.step.services')}</h2>
        <span className="meta">{t('offer.lead')}</span>
      </header>
      <div className="pad-all flow-2">
        <Offered triage={triage} />
        {triage.state === 'open' ? <OfferForm key={JSON.stringify(triage.services)} triage={triage} /> : null}
      </div>
    </section>
  );
}

/** What is recorded already, in words. */
function Offered({ triage }: { triage: Triage }) {
  const { t, code, language } = useWords();
  const list = new Intl.ListFormat(language);
  const nothing = !triage.services?.chosen.length && !triage.services?.declined.length;
  if (nothing) return triage.state === 'open' ? null : <p className="row-t">{t('offer.nothing')}</p>;
  return (['chosen', 'declined'] as const).map((choice) => {
    const services = triage.services?.[choice] ?? [];
    if (services.length === 0) return null;
    return (
      <p key={choice} className="row-t">
        <b>{t(`offer.${choice}`)}:</b> {list.format(services.map((service) => code('service', service)))}
      </p>
    );
  });
}

function OfferForm({ triage }: { triage: Triage }) {
  const { t } = useWords();
  const queries = useQueryClient();
  const { services } = useCodes();
  const form = useDraftedForm<{ choices: Record<string, Choice> }, unknown>({
    key: `offer-${triage.id}`,
    initial: { choices: choicesOf(triage) },
    send: ({ choices }) => command(`/api/triages/${triage.id}/services`, bodyOf(choices, services)),
    onDone: () => void queries.invalidateQueries({ queryKey: ['triage', triage.id] }),
  });
  const { choices } = form.value;
  const mark = (service: string, choice: (typeof CHOICES)[number]): void => {
    const { [service]: _before, ...others } = choices;
    form.set({ choices: choice === 'not' ? others : { ...others, [service]: choice } });
  };
  return (
    <details>
      <summary>{t('offer.open')}</summary>
      <fieldset disabled={form.busy}>
        <legend className="sr">{t('triage.step.services')}</legend>
        <div className="needs offered">
          {services.map((service) => (
            <ServiceRow key={service} service={service} choice={choices[service]} onMark={(choice) => mark(service, choice)} />
          ))}
        </div>
      </fieldset>
      <SendError sending={form.sending} onTryNow={form.tryNow} />
      <p className="line offer-save">
        <Button look="outline" disabled={form.busy || Object.keys(choices).length === 0} onClick={form.submit}>
          {t('offer.save')}
        </Button>
      </p>
    </details>
  );
}

function ServiceRow({
  service,
  choice,
  onMark,
}: {
  service: string;
  choice: Choice | undefined;
  onMark: (choice: (typeof CHOICES)[number]) => void;
}) {
  const { t, code } = useWords();
  return (
    <fieldset className="need">
      <legend>{code('service', service)}</legend>
      <span className="seg">
        {CHOICES.map((value) => (
          <label key={value} className={value === 'not' ? 'quiet' : undefined}>
            <input type="radio" name={`offer-${service}`} checked={(choice ?? 'not') === value} onChange={() => onMark(value)} />
            {t(`offer.${value}`)}
          </label>
        ))}
      </span>
    </fieldset>
  );
}

function choicesOf({ services }: Triage): Record<string, Choice> {
  const pairs = (list: readonly string[] | undefined, choice: Choice): [string, Choice][] =>
    (list ?? []).map((service) => [service, choice]);
  return Object.fromEntries([...pairs(services?.chosen, 'chosen'), ...pairs(services?.declined, 'declined')]);
}

function bodyOf(choices: Record<string, Choice>, services: readonly string[]): { offered: string[]; chosen: string[]; declined: string[] } {
  const of = (choice: Choice): string[] => services.filter((service) => choices[service] === choice);
  return { offered: [...of('chosen'), ...of('declined')], chosen: of('chosen'), declined: of('declined') };
}
