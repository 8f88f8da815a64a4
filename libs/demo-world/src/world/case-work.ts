import type { Program, ServiceCode } from '#codes';
import { assignTask, caseIdOf, completeTask, logContact, openCase, takeSeat, writeNote, type LogContact, type NewSeat } from '#casework';
import { iso } from './moments.js';
import type { Asked } from './front-door.js';
import type { Family } from './people-of.js';
import { dataOf, tell, type Player, type Story } from './story.js';

/** A case as its story goes on. */
export interface Case {
  readonly caseId: string;
  readonly planId: string;
  readonly personIds: readonly string[];
  readonly asked: Asked;
  readonly place: string;
  readonly lead: Player;
  /** Ids of the seats by whose they are. */
  readonly seats: Readonly<Record<string, string>>;
}

export interface Opening {
  readonly asked: Asked;
  readonly family: Family;
  readonly level: string;
  readonly name: string;
  readonly needs: readonly string[];
  readonly programs: readonly Program[];
  readonly lead: Player;
  readonly team: readonly NewSeat[];
}

/** The case opens, with its programs and its team. Its plan is drafted by the reaction. */
export function* opensCase(opening: Opening, time: number): Story<Case> {
  const { asked, family, level, name, needs, programs, lead, team } = opening;
  const personIds = family.members.map(({ personId }) => personId);
  const caseId = caseIdOf(asked.triageId);
  const first = family.members[0]!;
  const done = yield* tell({
    at: time,
    by: lead,
    command: openCase,
    streamId: caseId,
    input: {
      triageId: asked.triageId,
      householdId: family.householdId,
      name,
      programs: programs.map((program) => ({ program })),
      seats: team,
    },
    lookedUp: {
      known: {
        intakeId: asked.intakeId,
        primaryPersonId: first.personId,
        personIds,
        county: family.place,
        contactAt: iso(asked.contactAt),
        level,
        facts: { needs: [...needs], language: first.language, groups: [...first.groups] },
        seats: team,
      },
    },
    jurisdiction: family.place,
  });
  const { planId } = dataOf(done, 'CaseOpened');
  const seats = Object.fromEntries(
    done.events.flatMap((event) => (event.type === 'TeamSeatOffered' ? [[event.data.actorId, event.data.seatId]] : [])),
  );
  return { caseId, planId, personIds, asked, place: family.place, lead, seats };
}

/** Whoever was asked takes their seat. */
export function* joins(of: Case, who: Player, time: number): Story {
  const seatId = of.seats[who.id];
  if (seatId === undefined) throw new Error(`${who.id} was not asked to this team.`);
  yield* tell({ at: time, by: who, command: takeSeat, streamId: of.caseId, input: { seatId } });
}

/** Something worth keeping, for the team. */
export function* writesNote(
  of: Case,
  by: Player,
  time: number,
  text: string,
  more: { sharing?: string; sharedWith?: readonly string[]; happened?: number } = {},
): Story {
  const { happened, sharing = 'team', sharedWith } = more;
  yield* tell({ at: time, by, command: writeNote, streamId: of.caseId, input: { text, sharing, sharedWith }, happened });
}

/** A seat of a worker of the county. */
export function workerSeat(who: Player, program: Program, seatRole: 'lead' | 'member'): NewSeat {
  return { actorId: who.id, kind: 'worker', organization: who.organization, program, seatRole };
}

/** A seat of a partner. */
export function partnerSeat(who: Player): NewSeat {
  return { actorId: who.id, kind: 'partner', organization: who.organization, seatRole: 'member' };
}

export function* recordsContact(
  of: Case,
  by: Player,
  time: number,
  contact: Omit<LogContact, 'sharing' | 'direction' | 'withWhom' | 'reached'> & Partial<LogContact>,
  happened?: number,
): Story {
  const input: LogContact = { direction: 'out', withWhom: 'person', reached: true, sharing: 'team', ...contact };
  yield* tell({ at: time, by, command: logContact, streamId: of.caseId, input, happened });
}

/** A task; its id, for who finishes it. */
export function* getsTask(
  of: Case,
  by: Player,
  time: number,
  task: { for: Player; title: string; why?: string; dueOn: string; program?: Program },
): Story<string> {
  const { for: whose, ...input } = task;
  const done = yield* tell({ at: time, by, command: assignTask, streamId: of.caseId, input: { ...input, actorId: whose.id } });
  return dataOf(done, 'TaskAssigned').taskId;
}

export function* finishesTask(of: Case, by: Player, time: number, taskId: string): Story {
  yield* tell({ at: time, by, command: completeTask, streamId: of.caseId, input: { taskId } });
}

/** The service that first answers a need. */
export const SERVICE_FOR: Readonly<Record<string, ServiceCode>> = {
  food: 'food-support',
  housing: 'rent-help',
  'health-care': 'health-coverage',
  'stable-income': 'cash-assistance',
  'child-care': 'child-care-help',
  'child-support': 'support-order',
  crisis: 'shelter',
  'home-based-care': 'home-care',
  safety: 'safety-planning',
  opportunity: 'job-training',
};

/** The program that answers a need. */
export const PROGRAM_FOR: Readonly<Record<string, Program>> = {
  food: 'food-cash',
  housing: 'housing',
  'health-care': 'food-cash',
  'stable-income': 'food-cash',
  'child-care': 'food-cash',
  'child-support': 'child-support',
  crisis: 'housing',
  'home-based-care': 'housing',
  safety: 'child-protection',
  opportunity: 'food-cash',
};
