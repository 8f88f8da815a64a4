import type { Pool } from 'pg';
import { START, type Append, type StoredEvent } from '../../store.js';
import { asUnavailable } from '../postgres/pg-errors.js';
import { BeyondLog } from './kurrent-errors.js';
import type { LogReader } from './read-log.js';

/** Where the index of a KurrentDB log stands: in the database of the read models. */
export const kurrentMigrations: readonly { readonly name: string; readonly sql: string }[] = [
  {
    name: 'event-sourcing/kurrent-001-command-index',
    sql: `
-- Streams that a command may have written, and from which revision on. A row is there before its events are, so that none is missed.
CREATE TABLE command_index (
  command_id uuid   NOT NULL,
  stream     text   NOT NULL,
  revision   bigint NOT NULL,
  PRIMARY KEY (command_id, stream)
);
-- Up to where the log has been looked through, and which log it is: its first event.
CREATE TABLE command_index_of (
  singleton   boolean PRIMARY KEY DEFAULT true CHECK (singleton),
  first_event uuid NOT NULL,
  filled_to   text COLLATE "C" NOT NULL
);
DO $$
BEGIN
  GRANT SELECT, INSERT, UPDATE ON command_index, command_index_of TO throughline_app;
EXCEPTION WHEN undefined_object OR insufficient_privilege THEN
  NULL;
END $$;`,
  },
];

/** A place where events of a command may stand. */
export interface CommandPlace {
  readonly stream: string;
  readonly revision: number;
}

const PAGE = 1_000;

/** Finds the events of a command: the server has no index by metadata. */
export class CommandIndex {
  constructor(private readonly pool: Pool) {}

  /**
   * Before an append: in one statement, so that a key which is used on two streams at once is found by both.
   *
   * @returns for each append whether none of its commands was ever to be written to its stream before, by anybody
   */
  async claim(appends: readonly Append[]): Promise<readonly boolean[]> {
    const places = appends.map(({ stream, expected, events }) =>
      [...new Set(events.map(({ commandId }) => commandId))].map((command) => ({ command, stream, revision: expected + 1 })),
    );
    const fresh = await this.save(places.flat());
    return places.map((of) => of.every(({ command, stream }) => fresh.has(`${command} ${stream}`)));
  }

  async placesOf(commandId: string): Promise<readonly CommandPlace[]> {
    const text = 'SELECT stream, revision FROM command_index WHERE command_id = $1';
    const rows = await this.query<{ stream: string; revision: string }>('command-places', text, [commandId]);
    return rows.map(({ stream, revision }) => ({ stream, revision: Number(revision) }));
  }

  /**
   * Takes in what the log has and the index has not: all of it for a new index, else what came since the last start.
   *
   * @throws BeyondLog when the log ends before what was read from it, or is another
   */
  async fill(log: LogReader): Promise<void> {
    const [known] = await this.query<{ first_event: string; filled_to: string }>('index-of', 'SELECT * FROM command_index_of', []);
    const [first] = (await log.page({ after: START, limit: 1 })).events;
    if (known && known.first_event !== first?.id) throw new BeyondLog(known.filled_to);
    if (!first) return;
    for (let after = known?.filled_to ?? START; ;) {
      const page = await log.page({ after, limit: PAGE });
      await this.save(page.events.map(({ commandId, stream, revision }) => ({ command: commandId, stream, revision })));
      after = page.next;
      await this.query(
        'index-filled',
        `INSERT INTO command_index_of (first_event, filled_to) VALUES ($1, $2)
         ON CONFLICT (singleton) DO UPDATE SET filled_to = greatest(command_index_of.filled_to, excluded.filled_to)`,
        [first.id, after],
      );
      if (page.caughtUp) return;
    }
  }

  /** The events of a command among those that stand where it may have written. */
  static of(commandId: string, events: readonly StoredEvent[]): StoredEvent[] {
    return events.filter((event) => event.commandId === commandId).sort((a, b) => (a.position < b.position ? -1 : 1));
  }

  /** Saves what is new; answers with it, as `command stream`. */
  private async save(places: readonly { command: string; stream: string; revision: number }[]): Promise<ReadonlySet<string>> {
    if (places.length === 0) return new Set();
    const rows = await this.query<{ command_id: string; stream: string; fresh: boolean }>(
      'claim-commands',
      `INSERT INTO command_index (command_id, stream, revision)
       SELECT command, stream, min(revision) FROM json_to_recordset($1::json) AS k(command uuid, stream text, revision bigint)
       GROUP BY command, stream ORDER BY command, stream
       ON CONFLICT (command_id, stream) DO UPDATE SET revision = excluded.revision WHERE command_index.revision > excluded.revision
       RETURNING command_id, stream, xmax = 0 AS fresh`,
      [JSON.stringify(places)],
    );
    return new Set(rows.flatMap(({ command_id, stream, fresh }) => (fresh ? [`${command_id} ${stream}`] : [])));
  }

  private async query<Row extends object>(name: string, text: string, values: unknown[]): Promise<Row[]> {
    try {
      return (await this.pool.query<Row>({ name, text, values })).rows;
    } catch (error) {
      throw asUnavailable(error);
    }
  }
}
