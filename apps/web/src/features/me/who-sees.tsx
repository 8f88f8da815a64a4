import type { Seat } from '../../api/casework.js';
import { goalsOf } from '../../api/plan-items.js';
import type { PlanAction, PlanBoard, PlanGoal } from '../../api/plans.js';
import { useSession } from '../../app/session/session.js';
import { useWords, type Words } from '../../app/words/words.js';
import { Face } from '../../ui/marks.js';
import { placeName } from '../../ui/program-mark.js';
import type { MyPlan } from './my-page.js';
import { isAhead, seesOf, type Sees } from './my-plan.js';

/** Who leads first, then those who work with the person, then the family. */
const rank = ({ seatRole, kind }: Seat): number => (seatRole === 'lead' ? 0 : kind === 'worker' ? 1 : kind === 'partner' ? 2 : 3);

/** Of the plan, what this page tells. */
interface Told {
  readonly goals: readonly PlanGoal[];
  /** Steps of goals that are not shared with the person. */
  readonly others: readonly PlanAction[];
}

function toldOf(board: PlanBoard): Told {
  return { goals: goalsOf(board).filter(({ state }) => state === 'open'), others: board.actionsWithoutGoal.filter(isAhead) };
}

/** Who works with the person, what each of them sees of the plan, and how that is changed. */
export function WhoSees({ mine }: { mine: MyPlan }) {
  const { t } = useWords();
  const { actor } = useSession();
  const told = toldOf(mine.board);
  const others = mine.file.team.filter(({ who }) => who.id !== actor.id).sort((a, b) => rank(a) - rank(b));
  return (
    <section aria-labelledby="who-sees">
      <h2 id="who-sees">{t('me.sees')}</h2>
      <ul className="me-people">
        {others.map((seat) => (
          <Seen key={seat.seatId} seat={seat} told={told} />
        ))}
      </ul>
      <p className="meta">{t('me.sees.also')}</p>
      <HowToChange mine={mine} told={told} />
    </section>
  );
}

function Seen({ seat, told }: { seat: Seat; told: Told }) {
  const words = useWords();
  const { who, kind, program, organization } = seat;
  return (
    <li>
      <Face initials={who.initials} kind={kind} />
      <div>
        <b>{kind === 'family' ? who.name : `${who.name}, ${placeName(program ?? organization, words)}`}</b>
        <SeenOf sees={seesOf(seat, told.goals, told.others)} />
      </div>
    </li>
  );
}

/** How much, at once; which by their names only on request, as somebody may look over the shoulder. */
function SeenOf({ sees }: { sees: Sees }) {
  const words = useWords();
  const { t } = words;
  const { hidden, alone } = sees;
  if (sees.is === 'everything' || sees.is === 'nothing') return <div className="meta">{t(`me.sees.${sees.is}`)}</div>;
  return (
    <details>
      <summary className="me-tap">
        {sees.is === 'all-but' ? t('me.sees.all-but', { what: howMany(sees, words) }) : t('me.sees.only-steps')}
      </summary>
      <p className="meta">{t('me.sees.not', { what: titles([...hidden.goals, ...hidden.steps], words) })}</p>
      {alone.length > 0 ? <p className="meta">{t('me.sees.alone', { what: titles(alone, words) })}</p> : null}
    </details>
  );
}

function howMany({ hidden: { goals, steps } }: Sees, { t, language }: Words): string {
  const parts = [
    ...(goals.length > 0 ? [t('me.sees.goals', { n: goals.length })] : []),
    ...(steps.length > 0 ? [t('me.sees.steps', { n: steps.length })] : []),
  ];
  return new Intl.ListFormat(language).format(parts);
}

function titles(items: readonly { readonly title: string | null }[], { t, language }: Words): string {
  return new Intl.ListFormat(language).format(
    items.map(({ title }) => `${t('quote.open')}${title ?? t('me.sees.untitled')}${t('quote.close')}`),
  );
}

/** What the person can change, whom to ask about the rest, and what law has somebody see. */
function HowToChange({ mine, told }: { mine: MyPlan; told: Told }) {
  const words = useWords();
  const { t } = words;
  const own = told.goals.some(({ allowed }) => allowed.includes('share-own-goal'));
  const lead = mine.file.team.find(({ seatRole }) => seatRole === 'lead')?.who.name;
  const byLaw = [...told.goals.flatMap(({ actions }) => actions), ...told.others].filter((step) => step.mandated && isAhead(step));
  return (
    <>
      <h3 className="me-h3">{t('me.change')}</h3>
      <ul className="me-bullets">
        <li>{t(own ? 'me.change.own' : 'me.change.ownNone')}</li>
        <li>{lead ? t('me.change.askLead', { name: lead }) : t('me.change.askTeam')}</li>
        {byLaw.map((step) => (
          <li key={step.actionId}>
            {t('me.change.law', { title: step.title ?? '', place: placeName(step.legalProgram ?? step.owner, words) })}
          </li>
        ))}
      </ul>
    </>
  );
}
