import { readdirSync, readFileSync } from 'node:fs';
import { cpus } from 'node:os';
import type pg from 'pg';
import { alone, median, type Figure } from '../figures.js';

/** Of Linux, on every machine. */
const TICKS_A_SECOND = 100;

/** What a run cost the processor, in seconds: the processes of node, and PostgreSQL with all of its own. */
export interface Cost {
  readonly node: number;
  readonly server: number;
}

interface Times {
  readonly parent: number;
  readonly own: number;
  /** Of its children that have ended. */
  readonly ended: number;
}

/** @returns undefined for a process that has ended */
function timesOf(pid: number | string): Times | undefined {
  try {
    const line = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = line.slice(line.lastIndexOf(')') + 2).split(' ').map(Number); // prettier-ignore
    return { parent: fields[1]!, own: fields[11]! + fields[12]!, ended: fields[13]! + fields[14]! };
  } catch {
    return undefined;
  }
}

/** Processor time of the PostgreSQL of this machine since it was started, in seconds; 0 where it cannot be told. */
export async function serverSeconds(pool: pg.Pool): Promise<number> {
  const { rows } = await pool.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
  const server = timesOf(rows[0]!.pid)?.parent;
  const whole = server === undefined ? undefined : timesOf(server);
  if (!whole) return 0;
  const running = readdirSync('/proc').filter((name) => /^\d+$/.test(name)).map(timesOf); // prettier-ignore
  const ticks = running.filter((times) => times?.parent === server).reduce((sum, times) => sum + times!.own, whole.own + whole.ended);
  return ticks / TICKS_A_SECOND;
}

/**
 * Tells what an event costs node and PostgreSQL in one process and in two, and how much faster two could be on these cores at best:
 * one is as fast as its node, two share all cores with PostgreSQL.
 */
export function tellCosts(
  told: { line: string; n: number },
  costs: Record<'single' | 'alike', Cost[]>,
  tell: (figure: Figure) => void,
): void {
  const { line, n } = told;
  const of = (one: Cost[], part: (cost: Cost) => number): number => median(one.map(part));
  for (const [name, ran] of [
    ['one process', costs.single],
    ['two', costs.alike],
  ] as const) {
    const micros = (part: (cost: Cost) => number): number[] => [(of(ran, part) * 1e6) / n];
    tell(alone({ n, unit: 'µs/ev', line: `${line}, node of ${name}` }, micros(({ node }) => node))); // prettier-ignore
    tell(alone({ n, unit: 'µs/ev', line: `${line}, PostgreSQL of ${name}` }, micros(({ server }) => server))); // prettier-ignore
  }
  const busy = of(costs.alike, ({ node, server }) => node + server) / cpus().length;
  tell(alone({ n, unit: 'x', line: `${line}, two processes could be faster by` }, [of(costs.single, ({ node }) => node) / busy]));
}
