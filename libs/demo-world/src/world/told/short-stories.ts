import type { Language, Program } from '#codes';
import { agreeAction, reviseAction } from '#plans';
import { getsTask, joins, opensCase, partnerSeat, PROGRAM_FOR, recordsContact, SERVICE_FOR, workerSeat, type Case } from '../case-work.js';
import { asks, goesToTriage, isIdentified, saysNeeds } from '../front-door.js';
import { minutesLater } from '../moments.js';
import { formFamily, register, saysStrength, type Family } from '../people-of.js';
import {
  agreesAction,
  correctsOutcome,
  deliversService,
  isAgreed,
  measures,
  ordersService,
  recordsOutcome,
  setsGoal,
} from '../plan-work.js';
import { endsService } from '../plan-course.js';
import { officeOf } from '../players.js';
import { dataOf, tell, type Player, type Story } from '../story.js';
import { isTriagedTo } from '../triage-work.js';
import { GOALS } from '../goals.js';
import { ACTION_FOR } from '../words.js';
import { onDays, type OnDays } from './on-days.js';
import type { ShortStory } from './short-story.js';
import { sideBySide } from './side-by-side.js';

/** Tells a short story up to yesterday. */
export function* shortStory(story: ShortStory, today: string): Story {
  const days = onDays(today);
  const { frontDoor } = officeOf(story.place);
  const first = story.members[0]!;
  const asking = {
    by: frontDoor,
    time: days.ago(story.asked, 9, 50),
    channel: 'phone' as const,
    place: story.place,
    language: first.language,
    ownWords: story.ownWords,
  };
  const asked = yield* asks(asking);
  const family = yield* isRegistered(story, asked.intakeId, minutesLater(asked.time, 3), frontDoor);
  const identified = yield* isIdentified({ ...asked, time: minutesLater(asked.time, 4) }, family.members[0]!, ['new-person'], frontDoor);
  const stated = yield* saysNeeds(identified, Object.fromEntries(story.needs.map((need) => [need, 'yes' as const])), frontDoor);
  const sent = yield* goesToTriage(stated, frontDoor);
  yield* isTriagedTo('case-managed', sent, frontDoor, days.ago(story.asked - 1, 10), {
    personId: family.members[0]!.personId,
    needs: story.needs,
  });
  const of = yield* opens(story, family, sent, days);
  const { goalId, serviceId } = yield* plans(story, of, first.language, days);
  yield* sideBySide(theirs(story, of, goalId, days), lately(story, of, days), losesTheHome(story, of, serviceId, days));
}

/** What happened in this family only. */
function* theirs(story: ShortStory, of: Case, goalId: string, days: OnDays): Story {
  const [program, other = program] = programsOf(story) as [Program, Program?];
  const { worker } = officeOf(story.place);
  if (story.corrected) yield* isCorrected(story, of, days);
  if (story.conflict) yield* bothChange(of, goalId, [worker[program], worker[other]], days);
}

/** The help with the home ends, for there is nothing to be had; who works for another program on the case gets a task by that. */
function* losesTheHome({ homeLost }: ShortStory, of: Case, serviceId: string, days: OnDays): Story {
  if (homeLost !== undefined) yield* endsService(of, of.lead, days.ago(homeLost, 11), { serviceId, reason: 'not-available' });
}

function* isRegistered(story: ShortStory, intakeId: string, time: number, by: Player): Story<Family> {
  const members = [];
  for (const one of story.members) members.push(yield* register(one, by, time, { intakeId, place: story.place }));
  yield* saysStrength(members[0]!, story.strength, by, time);
  return yield* formFamily(members, by, time, story.place);
}

function programsOf({ needs, alsoIn }: ShortStory): Program[] {
  return [...new Set([...needs.map((need) => PROGRAM_FOR[need]!), ...(alsoIn ? [alsoIn] : [])])];
}

function* opens(story: ShortStory, family: Family, asked: Parameters<typeof opensCase>[0]['asked'], days: OnDays): Story<Case> {
  const office = officeOf(story.place);
  const programs = programsOf(story);
  const lead = office.worker[programs[0]!];
  const seats = new Map(programs.map((program) => [office.worker[program].id, { who: office.worker[program], program }]));
  const team = [...seats.values()].map(({ who, program }) => workerSeat(who, program, who.id === lead.id ? 'lead' : 'member'));
  const all = story.withPartner ? [...team, partnerSeat(office.partner)] : team;
  const opening = { asked, family, level: 'case-managed', name: story.name, needs: story.needs, programs, lead, team: all };
  const of = yield* opensCase(opening, days.ago(story.asked - 2, 9, 30));
  for (const { who } of seats.values()) if (who.id !== lead.id) yield* joins(of, who, days.ago(story.asked - 2, 13));
  if (story.withPartner) yield* joins(of, office.partner, days.ago(story.asked - 3, 10));
  return of;
}

function* plans(story: ShortStory, of: Case, language: Language, days: OnDays): Story<{ goalId: string; serviceId: string }> {
  const need = story.needs[0]!;
  const { outcome, measure, unit, baseline, target } = GOALS[need][0]!;
  const start = days.ago(story.asked - 4, 10);
  const goal = {
    outcome,
    need,
    ...story.goal,
    saidBy: 'person' as const,
    saidByPersonId: of.personIds[0],
    measure,
    unit,
    baseline,
    target,
    targetDate: days.day(60),
  };
  const goalId = yield* setsGoal(of, of.lead, start, goal);
  const program = PROGRAM_FOR[need]!;
  const serviceId = yield* ordersService(of, of.lead, minutesLater(start, 5), {
    goalId,
    service: SERVICE_FOR[need]!,
    provider: program,
    program,
  });
  const action = {
    goalId,
    title: ACTION_FOR[need],
    owner: program,
    doer: 'worker' as const,
    actorId: of.lead.id,
    dueOn: days.day(story.task.due + 3),
  };
  yield* agreesAction(of, of.lead, minutesLater(start, 8), action);
  yield* isAgreed(of, of.lead, minutesLater(start, 20), {
    personId: of.personIds[0]!,
    version: 1,
    language,
    at: days.ago(story.asked - 5, 11),
  });
  yield* deliversService(of, of.lead, days.ago(story.asked - 9, 14), serviceId);
  yield* measures(of, of.lead, days.ago(Math.max(2, story.asked - 30), 10), goalId, Math.round((baseline + target) / 2));
  return { goalId, serviceId };
}

/** A second goal whose outcome was recorded, and corrected when the letter came. */
function* isCorrected(story: ShortStory, of: Case, days: OnDays): Story {
  const need = story.needs[1] ?? story.needs[0]!;
  const { outcome, title, words, measure, unit, baseline, target } = GOALS[need][0]!;
  const goalId = yield* setsGoal(of, of.lead, days.ago(26, 9), {
    outcome,
    need,
    title,
    words,
    saidBy: 'person',
    measure,
    unit,
    baseline,
    target,
  });
  const result = { goalId, evidence: 'The bank statement shows it.', contributingPrograms: programsOf(story) };
  const { revision: expectedItemRevision } = yield* recordsOutcome(of, of.lead, days.ago(16, 10), { ...result, result: 'achieved' });
  const right = {
    result: 'partly',
    evidence: 'The letter of the agency says half of it.',
    reason: 'The letter came after we had recorded it.',
    expectedItemRevision,
  };
  yield* correctsOutcome(of, of.lead, days.ago(4, 15), { ...result, ...right });
}

/** Both had the same page open: the second date is kept beside the first, and waits for somebody to choose. */
function* bothChange(of: Case, goalId: string, [one, other]: readonly [Player, Player], days: OnDays): Story {
  const owner = one.programs[0]!;
  const agreed = {
    goalId,
    title: 'Meet the landlord about the repairs',
    owner,
    doer: 'worker' as const,
    actorId: one.id,
    dueOn: days.day(4),
    sharing: 'team-and-family',
  };
  const done = yield* tell({ at: days.ago(9, 10), by: one, command: agreeAction, streamId: of.planId, input: agreed });
  const seen = { actionId: dataOf(done, 'ActionAgreed').actionId, expectedItemRevision: done.events[0]!.revision };
  const first = { ...seen, change: { dueOn: days.day(6) }, reason: 'The landlord is away until then.' };
  yield* tell({ at: days.ago(2, 10, 41), by: other, command: reviseAction, streamId: of.planId, input: first });
  const second = { ...seen, change: { dueOn: days.day(2) }, reason: 'They asked for it before the weekend.' };
  yield* tell({ at: days.ago(2, 10, 44), by: one, command: reviseAction, streamId: of.planId, input: second });
}

/** What they said, and the task that waits because of it. */
function* lately(story: ShortStory, of: Case, days: OnDays): Story {
  const { said, task } = story;
  const contact = { channel: 'phone', direction: 'in' as const, summary: said.summary, ownWords: said.words, sharing: 'team-and-family' };
  yield* recordsContact(of, of.lead, days.ago(said.ago, 16, 12), contact);
  const { title, why, due } = task;
  yield* getsTask(of, of.lead, days.ago(said.ago, 16, 20), {
    for: of.lead,
    title,
    why,
    dueOn: days.day(due),
    program: programsOf(story)[0],
  });
}
