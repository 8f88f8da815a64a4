import type { Seat } from '../../api/casework.js';
import { goalsOf } from '../../api/plan-items.js';
import type { PlanGoal } from '../../api/plans.js';
import { useSession } from '../../app/session/session.js';
import { useWords, type Words } from '../../app/words/words.js';
import { Face } from '../../ui/marks.js';
import { placeName } from '../../ui/program-mark.js';
import type { MyPlan } from './my-page.js';
import { seesOf } from './my-plan.js';

/** Who leads first, then those who work with the family, then the family. */
const rank = ({ seatRole, kind }: Seat): number => (seatRole === 'lead' ? 0 : kind === 'worker' ? 1 : kind === 'partner' ? 2 : 3);

/** Who works with the person, and what each of them sees of the plan. */
export function WhoSees({ mine }: { mine: MyPlan }) {
  const { t } = useWords();
  const { actor } = useSession();
  const goals = goalsOf(mine.board).filter(({ state }) => state === 'open');
  const others = mine.file.team.filter(({ who }) => who.id !== actor.id).sort((a, b) => rank(a) - rank(b));
  return (
    <section aria-labelledby="who-sees">
      <h2 id="who-sees">{t('me.sees')}</h2>
      <ul className="me-people">
        {others.map((seat) => (
          <Seen key={seat.seatId} seat={seat} goals={goals} />
        ))}
      </ul>
      <p className="meta">{t('me.sees.also')}</p>
    </section>
  );
}

function Seen({ seat, goals }: { seat: Seat; goals: readonly PlanGoal[] }) {
  const words = useWords();
  const { who, kind, program, organization } = seat;
  return (
    <li>
      <Face initials={who.initials} kind={kind} />
      <div>
        <b>{kind === 'family' ? who.name : `${who.name}, ${placeName(program ?? organization, words)}`}</b>
        <div className="meta">{seesWords(seat, goals, words)}</div>
      </div>
    </li>
  );
}

function seesWords(seat: Seat, goals: readonly PlanGoal[], { t, language }: Words): string {
  const sees = seesOf(seat, goals);
  if (!('goals' in sees)) return t(`me.sees.${sees.is}`);
  const titles = sees.goals.map(({ title }) => `“${title ?? t('me.sees.untitled')}”`);
  return t(`me.sees.${sees.is}`, { goals: new Intl.ListFormat(language).format(titles) });
}
