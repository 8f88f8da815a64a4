import { ANSWER_REASONS, Refusal, type AnswerReason, type Retried } from '#event-sourcing';
import { StartupError } from '#platform';
import { withProduct, type CliCommand } from './command.js';

/** `projections park | retry | answer`: keys that wait because an event could not be applied to them. */
export const parkedCommands: readonly CliCommand[] = [
  { name: 'projections park', does: 'lists the keys that wait, since when, at which event, and how much waits behind', run: list },
  { name: 'projections retry', does: 'PROJECTION [KEY|all]: applies what keys waited for; exit 1 when some wait on', run: retry },
  {
    name: 'projections answer',
    does: 'PROJECTION KEY --reason CODE --by WHO [--note TEXT]: lets the event it waits at not count, for ever',
    run: answer,
  },
];

async function list(): Promise<number> {
  const { items, total } = await withProduct(({ projector }) => projector.parked.list(1_000));
  for (const { projection, key, since, position, eventType, eventId, code, behind, shown } of items) {
    const where = `at ${position} (${eventType ?? 'event'} ${eventId}, ${code})`;
    process.stdout.write(
      `${projection} ${key}: since ${since.toISOString()} ${where}, ${behind} behind${shown ? '' : ', not shown yet'}\n`,
    );
  }
  process.stdout.write(total === 0 ? 'nothing waits\n' : `${total} ${total === 1 ? 'key waits' : 'keys wait'}\n`);
  return total === 0 ? 0 : 1;
}

async function retry([projection, key = 'all']: readonly string[]): Promise<number> {
  if (!projection) throw new StartupError('Say which: projections retry PROJECTION [KEY|all].');
  return told(await asked(withProduct(({ projector }) => projector.parked.retry(projection, key))));
}

async function answer(args: readonly string[]): Promise<number> {
  const { words, reason, by, note } = answerArguments(args);
  const [projection, key] = words;
  if (!projection || !key || !by || !isReason(reason)) {
    throw new StartupError(`Say: projections answer PROJECTION KEY --reason ${ANSWER_REASONS.join('|')} --by WHO [--note TEXT].`);
  }
  return told(await asked(withProduct(({ projector }) => projector.parked.answer({ projection, key, reason, by, ...(note && { note }) }))));
}

/** The words and the options of `projections answer`. */
export function answerArguments(args: readonly string[]): { words: string[]; reason?: string; by?: string; note?: string } {
  const told: { words: string[]; reason?: string; by?: string; note?: string } = { words: [] };
  for (let i = 0; i < args.length; i += 1) {
    const name = /^--(reason|by|note)$/.exec(args[i]!)?.[1] as 'reason' | 'by' | 'note' | undefined;
    if (name === undefined) told.words.push(args[i]!);
    else if (args[(i += 1)] !== undefined) told[name] = args[i];
  }
  return told;
}

function isReason(reason: string | undefined): reason is AnswerReason {
  return ANSWER_REASONS.some((one) => one === reason);
}

/** @throws StartupError with what there is to say, where nothing of that name waits or this code cannot help */
async function asked(done: Promise<Retried>): Promise<Retried> {
  return done.catch((error: unknown) => {
    if (!(error instanceof Refusal)) throw error;
    if (error.kind === 'not-found') throw new StartupError('Nothing of that name waits: `projections park` lists what does.');
    throw new StartupError(error.message);
  });
}

function told({ whole, waiting }: Retried): number {
  for (const key of waiting) process.stdout.write(`${key} waits on\n`);
  process.stdout.write(`${whole.length} up to date again, ${waiting.length} waiting\n`);
  return waiting.length === 0 ? 0 : 1;
}
