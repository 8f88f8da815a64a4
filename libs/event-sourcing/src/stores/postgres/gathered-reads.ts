import type { StoredEvent, StreamSlice } from '../../store.js';
import type { EventReader } from './event-reader.js';
import { arrayOf, clockBeside, clockOf, readStreamQuery } from './queries.js';
import { BEHIND, COLUMNS_OF_STREAM, EVENT_COLUMNS, storedEvent, type EventRow } from './rows.js';
import type { Statement, TextRow } from './text-query.js';

/** What whoever decides asks of the log: a stream from a revision on, or what a command wrote. */
export type ReadQuestion = { readonly stream: string; readonly from: number } | { readonly command: string };

/**
 * Behind the event's columns the clock, and which stream was asked for, from 1; 0 for what commands wrote. Each list stands in a
 * query of its own so that its length does not count: otherwise the database makes a plan anew for each length, which costs it
 * more than the reading.
 */
const GATHERED = `SELECT e.*, ${clockBeside('a.start')}, a.i
  FROM unnest((SELECT $1::text[]), (SELECT $2::bigint[])) WITH ORDINALITY AS a (stream, start, i)
  LEFT JOIN LATERAL (
    SELECT ${COLUMNS_OF_STREAM} FROM events e WHERE e.stream_id = a.stream AND e.revision >= a.start ORDER BY e.revision
  ) e ON true
  UNION ALL
  SELECT ${EVENT_COLUMNS}, NULL, 0 FROM events e WHERE e.command_id = ANY ((SELECT $3::uuid[])::uuid[])`;

/** Answers many questions in one statement: one answer each, in order. A lone stream is read as it always is. */
export async function gatheredReads(reader: EventReader, questions: readonly ReadQuestion[]): Promise<StreamSlice[]> {
  const [only] = questions;
  if (questions.length === 1 && only && 'stream' in only) return [await reader.slice(readStreamQuery(only.stream, only), only.stream)];
  const streams = questions.filter((question) => 'stream' in question);
  const commands = questions.filter((question) => 'command' in question);
  const values = [
    arrayOf(streams.map(({ stream }) => stream)),
    `{${streams.map(({ from }) => from).join(',')}}`,
    `{${commands.map(({ command }) => command).join(',')}}`,
  ];
  const answer = new Answer(streams.map(({ stream }) => stream));
  await reader.ask({ name: 'read-gathered', text: GATHERED, values } satisfies Statement, (row) => answer.take(row));
  let asked = 0;
  return questions.map((question) => ('stream' in question ? answer.slices[asked++]! : answer.ofCommand(question.command)));
}

/** Rows on their way to whom they answer. */
class Answer {
  readonly slices: { readonly events: StoredEvent[]; now: string }[];
  private readonly byCommands: StoredEvent[] = [];

  constructor(private readonly streams: readonly string[]) {
    this.slices = streams.map(() => ({ events: [], now: '' }));
  }

  take(row: TextRow): void {
    const asked = Number(row[BEHIND + 1]);
    if (asked === 0) {
      this.byCommands.push(storedEvent(row as EventRow));
      return;
    }
    const slice = this.slices[asked - 1]!;
    // Where there is no event, one row of nulls tells the clock.
    if (row[0] !== null) slice.events.push(storedEvent(row as EventRow, this.streams[asked - 1]));
    slice.now ||= clockOf(row[BEHIND] ?? undefined);
  }

  /** Nearly always nothing: whoever sends a command asks whether it was sent before. */
  ofCommand(command: string): StreamSlice {
    const events = this.byCommands.filter(({ commandId }) => commandId === command);
    return { events: events.sort((a, b) => (a.position < b.position ? -1 : 1)), now: '' };
  }
}
