import { uuidV7 } from '#event-sourcing';
import { writeNote } from '#casework';
import { actorOf } from '../../apps/api/src/testing-case.js';
import { Caller } from '../../apps/cli/src/journey/caller.js';
import { LivePage } from '../../apps/cli/src/journey/live-page.js';
import type { Kernel } from '../../apps/projector/src/kernel.js';
import { alone, atMost, type Figure } from '../figures.js';
import type { Effort } from '../options.js';
import type { Server } from '../world.js';
import { startApi } from './api.js';
import { kernelOn, openCases, type OpenedCase } from './cases.js';

const CASES = 400;
/** The other worker sits on every so manieth case. */
const WATCHED = 10;
const WRITER = 'amina-jibril';
const WATCHER = 'kathleen-dvorak';
const A_SECOND = 500;
const SECONDS = 12;
/** The first seconds warm up and are not counted. */
const WARM = 3;
const TICK_MS = 10;
const LOOK_MS = 4;

interface Committed {
  readonly position: string;
  readonly at: number;
  readonly watched: boolean;
}

interface Sample {
  readonly position: string;
  readonly at: number;
}

/**
 * How long after a commit the read models show it, and the other worker's open screen hears of it, while 500 notes a second are
 * written. The writer is this process; read models and screens are served by the product's own.
 */
export async function measureScreen(server: Server, _effort: Effort, tell: (figure: Figure) => void): Promise<void> {
  const world = await server.world('screen');
  const kernel = await kernelOn(world);
  await kernel.projector.start();
  const cases = await openCases(kernel, CASES, (i) => (i % WATCHED === 0 ? [WRITER, WATCHER] : [WRITER]));
  await kernel.projector.waitFor('all', await kernel.store.head(), 120_000);
  await kernel.projector.stop();
  const api = await startApi(world);
  try {
    const page = new LivePage(await Caller.signIn(api.base, WATCHER));
    await page.open();
    const shown = watchReadModels(kernel);
    const written = await writeSteadily(kernel, cases);
    const samples = await shown.untilAt(written.at(-1)!.position);
    const counted = written.slice(WARM * A_SECOND);
    const toModels = counted.map(({ position, at }) => Math.max(0, samples.find((sample) => sample.position >= position)!.at - at));
    const watched = counted.filter((one) => one.watched);
    await page.hears(watched.at(-1)!.position, Date.now());
    const toScreen = watched.map(({ position, at }) => Math.max(0, page.heard.find((one) => one.position >= position)!.at - at));
    page.close();
    tellQuantiles(tell, 'live: commit to every read model, 500 appends a second', toModels);
    tellQuantiles(tell, 'live: commit to the other worker’s open screen, 500 appends a second', toScreen, 150);
  } finally {
    await api.stop();
    await kernel.close();
    await world.close();
  }
}

function tellQuantiles(tell: (figure: Figure) => void, line: string, times: readonly number[], most?: number): void {
  const sorted = [...times].sort((a, b) => a - b);
  for (const percent of [50, 95, 99]) {
    const time = sorted[Math.min(sorted.length - 1, Math.floor((sorted.length * percent) / 100))]!;
    const goal = percent === 99 && most !== undefined ? { goal: atMost(most) } : {};
    tell(alone({ line: `${line}, p${percent}`, unit: 'ms', n: times.length, ...goal }, [time]));
  }
}

/** Looks at the stored checkpoints again and again, as a reader does who waits for what was written. */
function watchReadModels(kernel: Kernel): { untilAt: (position: string) => Promise<readonly Sample[]> } {
  const samples: Sample[] = [];
  let last: string | undefined;
  const look = (async () => {
    while (last === undefined || (samples.at(-1)?.position ?? '') < last) {
      const position = await kernel.projector.reached();
      if (position !== samples.at(-1)?.position) samples.push({ position, at: Date.now() });
      await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
    }
    return samples;
  })();
  return {
    untilAt: (position) => {
      last = position;
      return look;
    },
  };
}

/** So many a second, whatever each takes. In the order of their positions. */
async function writeSteadily(kernel: Kernel, cases: readonly OpenedCase[]): Promise<Committed[]> {
  const committed: Committed[] = [];
  const under: Promise<void>[] = [];
  const from = Date.now();
  for (let sent = 0; sent < A_SECOND * SECONDS;) {
    const due = Math.min(A_SECOND * SECONDS, Math.floor(((Date.now() - from) / 1_000) * A_SECOND));
    for (; sent < due; sent += 1) under.push(note(kernel, cases, sent % cases.length, committed));
    await new Promise((resolve) => setTimeout(resolve, TICK_MS));
  }
  await Promise.all(under);
  return committed.sort((a, b) => (a.position < b.position ? -1 : 1));
}

async function note(kernel: Kernel, cases: readonly OpenedCase[], index: number, committed: Committed[]): Promise<void> {
  const { position } = await kernel.executor.execute({
    command: writeNote,
    streamId: cases[index]!.caseId,
    input: { text: 'The landlord agreed to wait until the fifteenth.', sharing: 'team' },
    actor: actorOf(WRITER),
    idempotencyKey: uuidV7(),
  });
  committed.push({ position, at: Date.now(), watched: index % WATCHED === 0 });
}
