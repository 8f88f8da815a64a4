import type { PersonMatch } from '../../api/people.js';
import { useWords, type Words } from '../../app/words/words.js';
import { Button } from '../../ui/button.js';
import { clock } from '../../ui/dates.js';
import { Icon, type IconName } from '../../ui/icon.js';
import { useContact, useMissing } from './contact-tools.js';
import { useMatches, type Matches } from './use-matches.js';

/** Do we know this person? Reasons for and against; facts are shown only after somebody is chosen. */
export function Candidates({ intakeId }: { intakeId: string | undefined }) {
  const { t } = useWords();
  const { form } = useContact();
  const matches = useMatches(form, intakeId);
  const missing = useMissing('who');
  const people = matches.is === 'found' ? matches.people : [];
  return (
    <section className="card" aria-labelledby="known-head" id="who">
      <header>
        <h2 id="known-head">{t('match.title')}</h2>
        <p className="meta match-sum" role="status">
          {sumOf(matches, t)}
        </p>
        {missing ? <p className="usa-error-message match-sum">{t(missing)}</p> : null}
      </header>
      {people.length > 0 ? (
        <ol>
          {people.map((person, index) => (
            <Candidate key={person.personId ?? `hidden-${index}`} person={person} />
          ))}
        </ol>
      ) : null}
      <ChosenElsewhere people={people} />
      <NobodyFits />
    </section>
  );
}

function sumOf(matches: Matches, t: Words['t']): string {
  if (matches.is === 'nothing-typed') return t('match.empty');
  if (matches.is === 'looking') return t('match.searching');
  if (matches.is === 'down') return t('match.down');
  return matches.people.length === 0 ? t('match.none') : t('match.count', { n: matches.people.length });
}

/** The chosen person stays in sight when the typing has moved on and the list no longer names them. */
function ChosenElsewhere({ people }: { people: readonly PersonMatch[] }) {
  const { t, language } = useWords();
  const { form, set, busy } = useContact();
  const { chosen } = form;
  if (!chosen || people.some(({ personId }) => personId === chosen.personId)) return null;
  return (
    <div className="cand is-best">
      <p className="strong">{chosen.name}</p>
      <p className="line">
        <ChosenMark words={t('match.chosenAt', { time: clock(chosen.at, language) })} />
        <Button
          look="quiet"
          size="small"
          disabled={busy}
          aria-label={t('match.undoName', { name: chosen.name })}
          onClick={() => set({ chosen: undefined, confirmed: [] })}
        >
          {t('match.undo')}
        </Button>
      </p>
    </div>
  );
}

function Candidate({ person }: { person: PersonMatch }) {
  const { t } = useWords();
  const { form } = useContact();
  const isChosen = form.chosen?.personId === person.personId;
  const isOut = form.notSame.includes(person.personId);
  return (
    <li className={`cand${isChosen ? ' is-best' : ''}${isOut ? ' is-out' : ''}`}>
      <div className="line line--tight">
        <span className="strong">{person.name || t('match.hidden')}</span>
        <span className="meta">{whereOf(person, useWords())}</span>
      </div>
      <ul className="why">
        {person.reasons.map((reason) => (
          <Reason key={reason.code + reason.words} {...reason} />
        ))}
      </ul>
      {person.name ? <CandidateButtons person={person} isChosen={isChosen} isOut={isOut} /> : null}
    </li>
  );
}

function whereOf(person: PersonMatch, { t, code }: Words): string {
  if (!person.name) return t('match.hiddenWhere');
  const likelihood = t(`match.${person.likelihood}`);
  if (!person.county) return likelihood;
  const county = code('jurisdiction', person.county);
  return person.since ? t('match.since', { likelihood, county, year: person.since.slice(0, 4) }) : t('match.in', { likelihood, county });
}

const KINDS: Readonly<Record<'same' | 'near' | 'different', IconName>> = { same: 'check', near: 'help_outline', different: 'close' };

function Reason({ kind, code: reason, words }: PersonMatch['reasons'][number]) {
  const { t, code } = useWords();
  const own = code('matchReason', reason);
  return (
    <li className={kind === 'different' ? 'no' : undefined}>
      <Icon name={KINDS[kind]} />
      <span className="sr">{t(`match.${kind}`)} </span>
      {own === reason ? words : own}
    </li>
  );
}

function ChosenMark({ words }: { words: string }) {
  return (
    <span className="row-t">
      <Icon name="check_circle" /> <b>{words}</b>
    </span>
  );
}

function CandidateButtons({ person, isChosen, isOut }: { person: PersonMatch; isChosen: boolean; isOut: boolean }) {
  const { t, language } = useWords();
  const { form, set, busy } = useContact();
  const { personId, name } = person;
  const others = form.notSame.filter((id) => id !== personId);
  const small = { size: 'small', disabled: busy } as const;
  if (isChosen || isOut) {
    return (
      <div className="line cand-do">
        {isChosen ? (
          <ChosenMark words={t('match.chosenAt', { time: clock(form.chosen?.at ?? new Date(), language) })} />
        ) : (
          <span className="meta">{t('match.notSameKept')}</span>
        )}
        <Button
          look="quiet"
          {...small}
          aria-label={t('match.undoName', { name })}
          onClick={() => set(isChosen ? { chosen: undefined, confirmed: [] } : { notSame: others })}
        >
          {t('match.undo')}
        </Button>
      </div>
    );
  }
  const choose = (): void => {
    const reasons = person.reasons.map(({ code }) => code).slice(0, 20);
    set({ chosen: { personId, name, reasons, at: new Date().toISOString() }, asNew: false, notSame: others, confirmed: [] });
  };
  return (
    <div className="line cand-do">
      <Button look="outline" {...small} aria-label={t('match.chooseName', { name })} onClick={choose}>
        {t('match.choose')}
      </Button>
      <Button look="quiet" {...small} aria-label={t('match.notSameName', { name })} onClick={() => set({ notSame: [...others, personId] })}>
        {t('match.notSame')}
      </Button>
    </div>
  );
}

function NobodyFits() {
  const { t } = useWords();
  const { form, set, busy } = useContact();
  if (form.chosen) return null;
  return (
    <footer>
      {form.asNew ? (
        <span className="line">
          <ChosenMark words={t('match.asNew')} />
          <Button look="quiet" size="small" disabled={busy} onClick={() => set({ asNew: false })}>
            {t('match.undo')}
          </Button>
        </span>
      ) : (
        <Button look="quiet" size="small" icon="add" disabled={busy} onClick={() => set({ asNew: true })}>
          {t('match.nobody')}
        </Button>
      )}
    </footer>
  );
}
