import type { Fault, Scene } from '../fault.js';
import { pause } from '../random.js';
import { TEAM } from '../family.js';

/** How soon a process whose listening connection died must show what another one wrote, in milliseconds. */
const DEAF_MS = 10_000;

function losing(name: string, of: string, how: 'silence' | 'reset', rounds: Fault['rounds']): Fault {
  return {
    name,
    rounds,
    shape: 'proxied',
    async strike({ world, note }) {
      const before = world.proxy.lost;
      world.proxy.loseAnswers(of, how, 3);
      for (const deadline = Date.now() + 10_000; world.proxy.lost < before + 3 && Date.now() < deadline;) await pause(20);
      note(`${world.proxy.lost - before} answers lost`);
    },
  };
}

/** Stands in every event's metadata, and in nothing else that is sent. */
const OF_AN_APPEND = 'recordedAt';

/** An append is one statement that commits by itself: losing its answer is being cut off in the middle of the COMMIT. */
export const appendReset = losing('reset in the middle of an append', OF_AN_APPEND, 'reset', { short: 1, long: 4 });
export const appendSilence = losing('the answer to an append never comes', OF_AN_APPEND, 'silence', { short: 0, long: 2 });
export const commitReset = losing('reset in the middle of COMMIT', 'COMMIT', 'reset', { short: 0, long: 3 });
export const commitSilence = losing('the answer to COMMIT never comes', 'COMMIT', 'silence', { short: 0, long: 2 });

export const cut: Fault = {
  name: 'all connections reset',
  rounds: { short: 0, long: 4 },
  shape: 'proxied',
  async strike({ world, random }) {
    await pause(random() * 300);
    world.proxy.cut();
  },
};

export const blackhole: Fault = {
  name: 'blackhole: silence, and old connections never come back',
  rounds: { short: 0, long: 3 },
  shape: 'proxied',
  weight: 2,
  async strike({ world }) {
    world.proxy.openHole();
    await pause(6_000);
    world.proxy.closeHole();
  },
};

export const deafListener: Fault = {
  name: 'the LISTEN connection dies silently',
  rounds: { short: 1, long: 3 },
  shape: 'proxied',
  async strike(scene) {
    const { world, load, note, wrong } = scene;
    await load.drain(); // a process that writes itself looks at the log anyway
    const deaf = world.proxy.deafen();
    if (deaf < 2) wrong(`only ${deaf} processes were listening`);
    const longest = Math.max(await heardAfter(scene, 0), await heardAfter(scene, 1));
    note(`${deaf} listeners deaf, others' commits seen after at most ${longest} ms`);
    if (longest > DEAF_MS) wrong(`a commit by another process was seen only after ${longest} ms`);
  },
};

/** How long until one process shows what the other one wrote, in milliseconds. */
async function heardAfter({ world, sender, load }: Scene, writer: number): Promise<number> {
  const person = TEAM[0];
  const bases = world.bases();
  const { caseId } = load.family();
  sender.only = bases[writer];
  const note = await sender.command(person, 'POST', `/api/cases/${caseId}/notes`, { text: `Heard ${load.next()}?`, sharing: 'team' });
  sender.only = undefined;
  const from = Date.now();
  const other = bases[1 - writer]!;
  const path = `/api/cases/${caseId}/timeline`;
  while ((await sender.readOnce(person, path, note!.position, other).catch(() => undefined)) === undefined) {
    if (Date.now() - from > 3 * DEAF_MS) break;
    await pause(20);
  }
  return Date.now() - from;
}
