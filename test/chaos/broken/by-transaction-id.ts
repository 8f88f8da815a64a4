import type { LogPage, ReadAllOptions } from '../../../libs/event-sourcing/src/store.js';
import { BEHIND, EVENT_COLUMNS, storedEvent, type EventRowAnd } from '../../../libs/event-sourcing/src/stores/postgres/rows.js';
import { PostgresEventStore, type PostgresStoreOptions } from '../../../libs/event-sourcing/src/stores/postgres/postgres-store.js';

const DIGITS = 20;

/** What is older than every transaction that is under way, in the order of transactions. */
const READ = `SELECT ${EVENT_COLUMNS}, e.xid::text
  FROM (SELECT events.*, events.xmin::text::bigint AS xid FROM events) e
  WHERE e.xid < pg_snapshot_xmin(pg_current_snapshot())::text::bigint AND (e.xid, e.position) > ($1::bigint, $2::bigint)
  ORDER BY e.xid, e.position LIMIT $3`;

/** Reads the log as some stores do: by the id of the transaction, which is drawn before any row is locked. */
export class ByTransactionId extends PostgresEventStore {
  constructor(private readonly given: PostgresStoreOptions) {
    super(given);
  }

  override async readAll({ after, limit }: ReadAllOptions): Promise<LogPage> {
    const [xid, position] = after.length > DIGITS ? [after.slice(0, DIGITS), after.slice(DIGITS)] : ['0', '0'];
    const values = [BigInt(xid).toString(), BigInt(position).toString(), limit];
    const { rows } = await this.given.pool.query<EventRowAnd<string> & unknown[]>({ text: READ, values, rowMode: 'array' });
    const last = rows.at(-1);
    const next = last ? last[BEHIND].padStart(DIGITS, '0') + last[0]!.padStart(DIGITS, '0') : after;
    return { events: rows.map((row) => storedEvent(row)), next, caughtUp: rows.length < limit };
  }
}
