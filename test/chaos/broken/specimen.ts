import type pg from 'pg';
import type { EventStore } from '../../../libs/event-sourcing/src/store.js';
import { PostgresEventStore } from '../../../libs/event-sourcing/src/stores/postgres/postgres-store.js';
import { ByTransactionId } from './by-transaction-id.js';
import { checkpointsFirst, passedOn } from './pools.js';
import { withoutMarker } from './without-marker.js';
import { SwallowsConflicts } from './swallows-conflicts.js';

/** A store as a process opens it. */
export interface Opened {
  readonly store: EventStore;
  close(): Promise<void>;
}

/** The log in PostgreSQL: as it is, or with one of its rules broken in a way in which others have broken it. */
export interface Specimen {
  readonly name: string;
  /** The check that must catch it; undefined for the store as it is, in which none may find anything. */
  readonly caughtBy: string | undefined;
  /** Changes the database, which is fresh and migrated. @throws when there is nothing to change */
  spoil(pool: pg.Pool): Promise<void>;
  open(pool: pg.Pool): Opened;
  /** The connections that projections are given. */
  projecting(pool: pg.Pool): pg.Pool;
}

const untouched = (): Promise<void> => Promise.resolve();

function opened(store: PostgresEventStore, as: EventStore = store): Opened {
  store.start();
  return { store: as, close: () => store.close() };
}

const product: Specimen = {
  name: 'the store as it is',
  caughtBy: undefined,
  spoil: untouched,
  open: (pool) => opened(new PostgresEventStore({ pool, pollMs: 50 })),
  projecting: passedOn,
};

export const SPECIMENS: readonly Specimen[] = [
  product,
  { ...product, name: 'no marker lock', caughtBy: 'gap-safety', spoil: withoutMarker },
  {
    ...product,
    name: 'readers order by transaction id',
    caughtBy: 'order',
    open: (pool) => opened(new ByTransactionId({ pool, pollMs: 50 })),
  },
  {
    ...product,
    name: 'conflicts swallowed',
    caughtBy: 'one winner',
    open: (pool) => {
      const store = new PostgresEventStore({ pool, pollMs: 50 });
      return opened(store, new SwallowsConflicts(store));
    },
  },
  { ...product, name: 'checkpoint saved before the rows', caughtBy: 'projections', projecting: checkpointsFirst },
];
