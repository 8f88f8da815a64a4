import type { ResponseLevel } from '#codes';
import {
  ahcHrsn,
  answerQuestions,
  assignLevel,
  completeScreening,
  completeTriage,
  meetDeadline,
  offerServices,
  recommendLevel,
  startScreening,
} from '#triage';
import type { AnswerQuestions, Part, RecommendLevel } from '#triage';
import { SERVICE_FOR } from './case-work.js';
import type { Asked } from './front-door.js';
import { iso, minutesLater } from './moments.js';
import { SYSTEM } from './players.js';
import type { Random } from './random.js';
import { dataOf, tell, type Player, type Story } from './story.js';

type Answers = AnswerQuestions['answers'];

interface Screened {
  readonly screeningId: string;
  readonly parts: readonly Part[];
}

export interface Triaged {
  readonly level: string;
  /** When it was complete. */
  readonly time: number;
}

/** How often the questions are asked in an invented triage: they are many events. */
const SCREENED = 0.06;
const OVERRIDDEN = 0.03;

/** An invented triage: maybe the questions, then the policy's recommendation, which the worker mostly follows. */
export function* isTriaged(
  asked: Asked,
  personId: string,
  needs: readonly string[],
  by: Player,
  time: number,
  random: Random,
): Story<Triaged> {
  const screened = random.chance(SCREENED) ? yield* isScreened(asked, personId, by, time, inventAnswers(random)) : undefined;
  const level = yield* isRecommended(asked, by, minutesLater(time, 12), screened);
  const against = level === 'assisted' && random.chance(OVERRIDDEN);
  const assigned = against ? ('case-managed' as const) : level;
  const reason = against ? 'There is more than one thing at once, and no family near.' : undefined;
  return yield* isDecided(asked, by, minutesLater(time, 15), { level: assigned, reason, needs, met: random.chance(0.92) });
}

/** A triage of a family told by hand, with the level that its story needs. */
export function* isTriagedTo(
  level: ResponseLevel,
  asked: Asked,
  by: Player,
  time: number,
  more: { personId: string; needs: readonly string[]; screening?: { readonly positive: readonly string[] } },
): Story<Triaged> {
  const { personId, needs, screening } = more;
  const screened = screening ? yield* isScreened(asked, personId, by, time, answersWith(screening.positive)) : undefined;
  const recommended = yield* isRecommended(asked, by, minutesLater(time, 12), screened);
  const reason = recommended === level ? undefined : 'They asked for one person to talk to, and more than one program is needed.';
  return yield* isDecided(asked, by, minutesLater(time, 15), { level, reason, needs, met: true });
}

function* isScreened(asked: Asked, personId: string, by: Player, time: number, answers: Answers): Story<Screened> {
  const { triageId, intakeId } = asked;
  const input = { instrument: ahcHrsn.instrument, triageId, intakeId, personId, county: by.jurisdictions[0]! };
  const { streamId } = yield* tell({ at: time, by, command: startScreening, input });
  yield* tell({ at: minutesLater(time, 8), by, command: answerQuestions, streamId, input: { answers } });
  const done = yield* tell({ at: minutesLater(time, 9), by, command: completeScreening, streamId, input: {} });
  const completed = done.events.find((event) => event.type === 'ScreeningCompleted');
  return { screeningId: streamId, parts: (completed?.personal?.parts ?? []) as readonly Part[] };
}

function* isRecommended(asked: Asked, by: Player, time: number, screened: Screened | undefined): Story<ResponseLevel> {
  const { triageId: streamId } = asked;
  const input: RecommendLevel = screened ? { screeningId: screened.screeningId } : {};
  const done = yield* tell({ at: time, by, command: recommendLevel, streamId, input, lookedUp: screened && { parts: screened.parts } });
  return dataOf(done, 'ResponseLevelRecommended').level as ResponseLevel;
}

interface Decision {
  readonly level: ResponseLevel;
  readonly reason?: string;
  readonly needs: readonly string[];
  /** The first contact, and the help of a response without a case, came with the triage. */
  readonly met: boolean;
}

function* isDecided(asked: Asked, by: Player, time: number, { level, reason, needs, met }: Decision): Story<Triaged> {
  const { triageId: streamId } = asked;
  yield* tell({ at: time, by, command: assignLevel, streamId, input: { level, reason } });
  const offered = [...new Set(needs.map((need) => SERVICE_FOR[need]!))];
  if (offered.length > 1) yield* tell({ at: time, by, command: offerServices, streamId, input: { offered, chosen: offered.slice(0, 1) } });
  const completed = minutesLater(time, 3);
  const done = yield* tell({ at: completed, by, command: completeTriage, streamId, input: {} });
  const byEventId = done.events[0]!.id;
  const kinds =
    level === 'self-service' || !met
      ? []
      : level === 'assisted'
        ? (['first-contact', 'first-service'] as const)
        : (['first-contact'] as const);
  for (const kind of kinds) {
    yield* tell({ at: completed, by: SYSTEM, command: meetDeadline, streamId, input: { kind, doneAt: iso(completed), byEventId } });
  }
  return { level, time: completed };
}

const CORE = ahcHrsn.questions.filter((question) => question.loinc !== undefined);

/** Everybody says something else; some do not want to, and some do not know. */
function inventAnswers(random: Random): Answers {
  return CORE.map(({ id: question, options, domain }) => {
    if (random.chance(0.05)) return { question, absent: random.pick(['asked-declined', 'asked-unknown'] as const) };
    const quiet = options.find((option) => !option.positive && (option.points ?? 1) === 1)!;
    const loud = options.filter((option) => option.positive);
    return { question, codes: [domain !== 'safety' && loud.length > 0 && random.chance(0.3) ? random.pick(loud).code : quiet.code] };
  });
}

/** Answers that tell of a need in these domains only. */
function answersWith(positive: readonly string[]): Answers {
  return CORE.map(({ id: question, options, domain }) => {
    const loud = options.find((option) => option.positive);
    const quiet = options.find((option) => !option.positive && (option.points ?? 1) === 1)!;
    return { question, codes: [(positive.includes(domain) && loud ? loud : quiet).code] };
  });
}
