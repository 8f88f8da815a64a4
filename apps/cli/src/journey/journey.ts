import { Caller } from './caller.js';
import { LivePage } from './live-page.js';
import { expectThat, NotAsTold } from './not-as-told.js';
import { Telling } from './telling.js';
import { takesAContact } from './the-front-door.js';
import { helpComes, type Patience } from './the-help.js';
import { areCounted, isCorrected, outcomesNow } from './the-numbers.js';
import { opensTheCase, writeAtOnce, type Team } from './the-plan.js';
import { isTriaged } from './the-triage.js';

/** A change must be heard of within a second; `JOURNEY_CUT=30` cuts the network for half a minute. */
const patience = (): Patience => ({ soon: 1_000, cut: Number(process.env['JOURNEY_CUT'] ?? '3') });

const DEFAULT_BASE = 'http://127.0.0.1:3000';

/** `journey`: the main job over HTTP against the server at `BASE_URL`. @returns the exit code, 1 where a step is not as told */
export async function journey(): Promise<number> {
  const base = (process.env['BASE_URL'] ?? DEFAULT_BASE).replace(/\/+$/, '');
  try {
    await runJourney(base, (line) => process.stdout.write(`${line}\n`));
    process.stdout.write('\nAs told.\n');
    return 0;
  } catch (error) {
    if (!(error instanceof NotAsTold)) throw error;
    process.stderr.write(`\nNot as told: ${error.message}\n`);
    return 1;
  }
}

/**
 * Drives one family's way through the whole model, as different people.
 *
 * @throws NotAsTold at the first step that is not as told
 */
export async function runJourney(base: string, print: (line: string) => void, asked: Patience = patience()): Promise<void> {
  const tell = new Telling(print);
  const answers = await fetch(`${base}/api/session`).catch(() => undefined);
  expectThat(answers?.ok === true, `Nothing answers at ${base}: start the server, or set BASE_URL to its address.`);
  const as = (person: string): Promise<Caller> => Caller.signIn(base, person);
  const julian = await as('julian-arce');
  const team: Team = { amina: await as('amina-jibril'), kathleen: await as('kathleen-dvorak'), bridget: await as('bridget-oshaughnessy') };
  const lena = await as('lena-nilsson');
  const page = new LivePage(team.kathleen);
  try {
    const handed = await takesAContact(julian, tell);
    await isTriaged(julian, handed, tell);
    const opened = await opensTheCase(team, handed, page, tell);
    await writeAtOnce(team, opened, tell);
    const before = await outcomesNow(lena);
    const outcome = await helpComes(team, opened, handed, page, tell, asked);
    await areCounted(team, lena, handed, opened, outcome, tell);
    await isCorrected(team, lena, opened, outcome, before, tell);
  } finally {
    page.close();
  }
}
