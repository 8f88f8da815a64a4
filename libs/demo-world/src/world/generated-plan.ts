import type { Need, Program } from '#codes';
import type { NewSeat } from '#casework';
import { addDays } from '#governance';
import { joins, opensCase, partnerSeat, PROGRAM_FOR, SERVICE_FOR, workerSeat, type Case } from './case-work.js';
import type { Asked } from './front-door.js';
import { goesOn, type Planned } from './generated-course.js';
import { dayOf, daysLater, minutesLater } from './moments.js';
import type { Family } from './people-of.js';
import { agreesAction, hasStrength, isAgreed, ordersService, setsGoal } from './plan-work.js';
import type { Office } from './players.js';
import type { Random } from './random.js';
import type { Story } from './story.js';
import { GOALS } from './goals.js';
import { ACTION_FOR, STRENGTHS } from './words.js';

/** A case, its plan, and what came of it. @returns when the case was closed */
export function* opensPlan(
  family: Family,
  asked: Asked,
  needs: readonly Need[],
  level: string,
  office: Office,
  triaged: number,
  random: Random,
): Story<number> {
  const programs = [...new Set(needs.map((need) => PROGRAM_FOR[need]!))].slice(0, 2);
  const lead = office.worker[programs[0]!];
  const withPartner = random.chance(0.3);
  const opened = daysLater(triaged, random.whole(0, 1), 10, random.whole(0, 59));
  const name = `${family.members[0]!.family} household`;
  const team = teamOf(office, programs, withPartner);
  const of = yield* opensCase({ asked, family, level, name, needs, programs, lead, team }, opened);
  if (withPartner) yield* joins(of, office.partner, minutesLater(opened, 40));
  const planned = daysLater(opened, random.whole(0, 2), 13, random.whole(0, 59));
  const goals: Omit<Planned, 'reviewed'>[] = [];
  for (const need of needs.slice(0, random.chance(0.35) ? 2 : 1)) goals.push(yield* plansFor(of, need, office, planned, random));
  if (random.chance(0.3)) yield* hasStrength(of, lead, minutesLater(planned, 5), random.pick(STRENGTHS));
  const agreed = daysLater(planned, random.whole(1, 4), 11, random.whole(0, 59));
  const willAgree = random.chance(0.9);
  if (willAgree) {
    const { personId, language } = family.members[0]!;
    yield* isAgreed(of, lead, minutesLater(planned, 20), {
      personId,
      version: 1,
      language: language === 'not-asked' ? 'en' : language,
      at: agreed,
    });
  }
  const looked = goals.map((goal) => ({ ...goal, reviewed: willAgree }));
  return yield* goesOn(of, looked, programs, agreed, random);
}

function teamOf(office: Office, programs: readonly Program[], withPartner: boolean): NewSeat[] {
  const workers = new Map(programs.map((program) => [office.worker[program].id, program] as const).reverse());
  const seats = [...workers]
    .reverse()
    .map(([, program], index) => workerSeat(office.worker[program], program, index === 0 ? 'lead' : 'member'));
  return withPartner ? [...seats, partnerSeat(office.partner)] : seats;
}

function* plansFor(of: Case, need: Need, office: Office, time: number, random: Random): Story<Omit<Planned, 'reviewed'>> {
  const { title, words, outcome, measure, unit, baseline, target } = random.pick(GOALS[need]);
  const program = PROGRAM_FOR[need]!;
  const worker = office.worker[program];
  const saidByPersonId = of.personIds[0];
  const targetDate = addDays(dayOf(time), random.whole(60, 180));
  const goal = { outcome, need, words, title, saidBy: 'person' as const, saidByPersonId, measure, unit, baseline, target, targetDate };
  const goalId = yield* setsGoal(of, worker, time, goal);
  const dueOn = addDays(dayOf(time), random.whole(7, 30));
  const action = { goalId, title: ACTION_FOR[need], owner: program, doer: 'worker' as const, actorId: worker.id, dueOn };
  const actionId = yield* agreesAction(of, worker, minutesLater(time, 4), action);
  const service = { goalId, service: SERVICE_FOR[need]!, provider: program, program };
  const serviceId = yield* ordersService(of, worker, minutesLater(time, 8), service);
  return { goalId, actionId, serviceId, need, worker, target, baseline };
}
