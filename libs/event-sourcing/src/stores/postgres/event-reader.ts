import type { LogPage, StoredEvent, StreamSlice } from '../../store.js';
import { positionNumber, toPosition } from '../position.js';
import type { PatientPool } from './patient-pool.js';
import { asUnavailable } from './pg-errors.js';
import { clockOf } from './queries.js';
import { BEHIND, storedEvent, type EventRow } from './rows.js';
import type { Statement, TextRow } from './text-query.js';

/** Reads events, each made while the database sends the next. */
export class EventReader {
  constructor(
    private readonly pool: PatientPool,
    private readonly patienceMs: number,
  ) {}

  /** The events of an answer; and what stands behind them, if only behind one. */
  async read(statement: Statement, ofStream?: string): Promise<{ events: StoredEvent[]; behind: string | undefined }> {
    const events: StoredEvent[] = [];
    let behind: string | undefined;
    const onRow = (row: TextRow): void => {
      behind ??= row[BEHIND] ?? undefined;
      // Where there is no event, one row of nulls tells what stands behind.
      if (row[0] !== null) events.push(storedEvent(row as EventRow, ofStream));
    };
    await this.ask(statement, onRow);
    return { events, behind };
  }

  /** A stream, and the store's clock. */
  async slice(statement: Statement, stream: string): Promise<StreamSlice> {
    const { events, behind } = await this.read(statement, stream);
    return { events, now: clockOf(behind) };
  }

  /** The revision of a stream; -1 for none. */
  async revisionOf(stream: string): Promise<number> {
    const text = 'SELECT revision FROM streams WHERE stream_id = $1';
    let revision = -1;
    await this.ask({ name: 'revision-of', text, values: [stream] }, ([stored]) => (revision = Number(stored)));
    return revision;
  }

  /** Sequences jump, at times far: after a stretch without a match, which ends at `end`, a read goes on at the next event there is. */
  async beyondGap(end: string, last: string): Promise<LogPage> {
    const text = 'SELECT position - 1 FROM events WHERE position > $1 ORDER BY position LIMIT 1';
    let next = last;
    await this.ask({ name: 'beyond-gap', text, values: [positionNumber(end).toString()] }, ([before]) => {
      const gap = toPosition(before!);
      if (gap < last) next = gap;
    });
    return { events: [], next, caughtUp: next === last };
  }

  /** Hands over each row as it comes. @throws LogUnavailable where there is no answer */
  async ask(statement: Statement, onRow: (row: TextRow) => void): Promise<void> {
    try {
      await this.pool.ask(statement, this.patienceMs, onRow);
    } catch (error) {
      throw asUnavailable(error);
    }
  }
}
