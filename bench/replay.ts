import type pg from 'pg';
import { START, type EventStore } from '../libs/event-sourcing/src/store.js';
import { EVENT_COLUMNS } from '../libs/event-sourcing/src/stores/postgres/rows.js';
import { alone, alternate, atLeast, atMost, compared, type Figure } from './figures.js';
import { fillLog } from './history.js';
import type { Effort } from './options.js';
import { perSecond, type Server } from './world.js';

const EVENTS = 500_000;
const PAGE = 1_000;
/** Read before memory is measured: by then the engine has its working size, and what it grows by is owed to the rest of the log. */
const WARM_UP = 50_000;

interface Texts {
  readonly data: string;
  readonly facts: string | null;
  readonly metadata: string;
}

function parse({ data, facts, metadata }: Texts): void {
  JSON.parse(data);
  if (facts !== null) JSON.parse(facts);
  JSON.parse(metadata);
}

/** From the first event to the head as projections read it: the next page is asked for before this one is worked on. */
async function replay(store: EventStore, most = EVENTS): Promise<number> {
  let count = 0;
  for (let next = store.readAll({ after: START, limit: PAGE }); ;) {
    const page = await next;
    if (!page.caughtUp && count + PAGE < most) next = store.readAll({ after: page.next, limit: PAGE });
    for (const event of page.events) parse(event);
    count += page.events.length;
    if (page.caughtUp || count >= most) return count;
  }
}

/** Reads the whole log by a cursor and parses its texts; how many events there were. */
export async function cursor(pool: pg.Pool): Promise<number> {
  const client = await pool.connect();
  try {
    await client.query(`BEGIN; DECLARE everything NO SCROLL CURSOR FOR SELECT ${EVENT_COLUMNS} FROM events e ORDER BY e.position`);
    for (let count = 0; ;) {
      const { rows } = await client.query<Texts>(`FETCH ${PAGE} FROM everything`);
      for (const row of rows) parse(row);
      count += rows.length;
      if (rows.length < PAGE) return count;
    }
  } finally {
    await client.query('COMMIT');
    client.release();
  }
}

/** The most that the process's memory grew while `work` ran, in MB. */
async function growthOfMemory(work: () => Promise<unknown>): Promise<number> {
  const before = process.memoryUsage.rss();
  let most = before;
  const look = setInterval(() => (most = Math.max(most, process.memoryUsage.rss())), 20);
  try {
    await work();
  } finally {
    clearInterval(look);
  }
  return (most - before) / 1024 / 1024;
}

async function read(work: () => Promise<number>): Promise<number> {
  return perSecond(EVENTS, async () => {
    const count = await work();
    if (count !== EVENTS) throw new Error(`${count} events were read, not ${EVENTS}.`);
  });
}

/** The whole log, read and parsed. */
export async function measureReplay(server: Server, { rounds }: Effort, tell: (figure: Figure) => void): Promise<void> {
  const world = await server.world('replay');
  await fillLog(world.pool, EVENTS);
  const memory: number[] = [];
  await replay(world.store, WARM_UP);
  const { ours, raw } = await alternate(Math.ceil(rounds / 2), {
    ours: async () => {
      let rate = 0;
      memory.push(await growthOfMemory(async () => (rate = await read(() => replay(world.store)))));
      return rate;
    },
    raw: () => read(() => cursor(world.pool)),
  });
  const told = { n: EVENTS };
  tell(compared({ ...told, unit: 'ev/s', line: 'replay: 500,000 events, against a raw cursor', goal: atLeast(0.9) }, ours, raw));
  tell(alone({ ...told, unit: 'MB', line: 'replay: growth of memory, the most of all rounds', goal: atMost(80) }, [Math.max(...memory)]));
  await world.close();
}
