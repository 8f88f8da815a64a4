import type { ReadAllOptions, ReadStreamOptions } from '../../store.js';
import { positionNumber, toPosition } from '../position.js';
import { COLUMNS_OF_STREAM, EVENT_COLUMNS } from './rows.js';
import type { Statement } from './text-query.js';

/** The clock beside the first row alone, be it that of no event: a text for each row is what a long read would notice. */
export const clockBeside = (from: string): string => `CASE WHEN e.revision IS NULL OR e.revision = ${from}
    THEN extract(epoch FROM clock_timestamp()) END AS clock`;

/** The bounds stand inside, where the index gives the order; outside of the join all rows would be sorted once more. */
const stream = (from: string, bounds: string): string => `SELECT e.*, ${clockBeside(from)}
  FROM (SELECT) one LEFT JOIN LATERAL (SELECT ${COLUMNS_OF_STREAM} FROM events e WHERE e.stream_id = $1 ${bounds}) e ON true`;

const READ_STREAM = stream('0', 'ORDER BY e.revision');
const READ_PART = stream('$2', 'AND e.revision >= $2 ORDER BY e.revision LIMIT $3');
const READ_AS_OF = stream(
  '$2',
  `AND e.revision >= $2 AND ($4::bigint IS NULL OR e.position <= $4) AND ($5::timestamptz IS NULL OR e.recorded_at <= $5)
    ORDER BY e.revision LIMIT $3`,
);

/** A filtered read looks at no more positions than this: a long stretch without a match is several short reads, never one that times out. */
const WINDOW = 100_000n;

const page = (condition: string): string => `WITH head AS (SELECT hwm FROM log_head)
  SELECT e.*, head.hwm FROM head LEFT JOIN LATERAL (
    SELECT ${EVENT_COLUMNS} FROM events e WHERE e.position > $1 AND e.position <= head.hwm ${condition}
    ORDER BY e.position LIMIT $2) e ON true`;

const FILTERED = `AND e.position <= $1::bigint + ${WINDOW}
      AND ($3::text[] IS NULL OR e.type = ANY ($3)) AND ($4::text[] IS NULL OR left(e.stream_id, -37) = ANY ($4))`;

const READ_ALL = page('');
const READ_FILTERED = page(FILTERED);
const READ_ALL_AS_OF = page(
  `${FILTERED} AND ($5::bigint IS NULL OR e.position <= $5) AND ($6::timestamptz IS NULL OR e.recorded_at <= $6)`,
);

const numberOf = (position: string | undefined): string | null => (position === undefined ? null : positionNumber(position).toString());

/** A list as the text of an array. */
export function arrayOf(texts: readonly string[] | undefined): string | null {
  return texts === undefined ? null : `{${texts.map((text) => `"${text.replace(/["\\]/g, '\\$&')}"`).join(',')}}`;
}

/** A whole stream has a statement of its own: the hot path checks nothing that it was not asked. */
export function readStreamQuery(stream: string, { from = 0, limit, asOf }: ReadStreamOptions): Statement {
  if (from === 0 && limit === undefined && !asOf) return { name: 'read-stream', text: READ_STREAM, values: [stream] };
  const values = [stream, from, limit ?? null];
  if (!asOf) return { name: 'read-stream-part', text: READ_PART, values };
  const bounds = [numberOf(asOf.position), asOf.recordedAt ?? null];
  return { name: 'read-stream-as-of', text: READ_AS_OF, values: [...values, ...bounds] };
}

export function readAllQuery({ after, limit, filter, asOf }: ReadAllOptions): Statement {
  const values = [positionNumber(after).toString(), limit];
  if (!filter && !asOf) return { name: 'read-all', text: READ_ALL, values };
  const filters = [...values, arrayOf(filter?.types), arrayOf(filter?.categories)];
  if (!asOf) return { name: 'read-filtered', text: READ_FILTERED, values: filters };
  return { name: 'read-all-as-of', text: READ_ALL_AS_OF, values: [...filters, numberOf(asOf.position), asOf.recordedAt ?? null] };
}

/** The database's clock, of the seconds behind a stream. */
export function clockOf(seconds: string | undefined): string {
  return (seconds === undefined ? new Date() : new Date(Number(seconds) * 1_000)).toISOString();
}

/** Where a read ends, given the settled head: its `last` position at most, this time at `end`, which is the last when it is `whole`. */
export function endOf({ after, filter, asOf }: ReadAllOptions, head: string): { end: string; last: string; whole: boolean } {
  const last = asOf?.position !== undefined && asOf.position < head ? asOf.position : head;
  const window = toPosition(positionNumber(after) + WINDOW);
  const end = (filter ?? asOf) && window < last ? window : last;
  return { end: end > after ? end : after, last, whole: end === last };
}

const COUNT = `SELECT count(*) AS events FROM events e, log_head h WHERE e.position > $1 AND e.position <= h.hwm
  AND ($2::bigint IS NULL OR e.position <= $2) AND ($3::timestamptz IS NULL OR e.recorded_at <= $3)`;

/** How many settled events there are in a range. */
export function countQuery({ after, asOf }: Pick<ReadAllOptions, 'after' | 'asOf'>): Statement {
  const values = [positionNumber(after).toString(), numberOf(asOf?.position), asOf?.recordedAt ?? null];
  return { name: 'count-events', text: COUNT, values };
}
