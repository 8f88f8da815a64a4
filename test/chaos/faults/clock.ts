import { withClient } from '../examine.js';
import type { Fault, Scene } from '../fault.js';
import { pause } from '../random.js';

const MINUTES = [10, -10, 0];

/** A function of this name in `public` comes before PostgreSQL's own for sessions that look there first. */
const OWN_CLOCK = (minutes: number): string => `
  CREATE OR REPLACE FUNCTION public.clock_timestamp() RETURNS timestamptz LANGUAGE sql VOLATILE
    AS $$ SELECT pg_catalog.clock_timestamp() + interval '${minutes} minutes' $$`;
const LOOK_THERE_FIRST = `
  DO $$ BEGIN EXECUTE format('ALTER DATABASE %I SET search_path = public, pg_catalog', current_database()); END $$`;
const BACK_TO_ITS_OWN = `
  DO $$ BEGIN EXECUTE format('ALTER DATABASE %I RESET search_path', current_database()); END $$;
  DROP FUNCTION IF EXISTS public.clock_timestamp()`;
const RECONNECT = `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid <> pg_backend_pid() AND datname = current_database()`;

/** The clocks of the processes and of PostgreSQL jump forwards and backwards; what is recorded never goes back in its stream. */
export const clockJumps: Fault = {
  name: 'clocks jump forwards and backwards',
  rounds: { short: 1, long: 3 },
  shape: 'proxied',
  async strike({ world, note }: Scene) {
    await withClient(world.url(), async (client) => {
      try {
        for (const minutes of MINUTES) {
          await client.query(OWN_CLOCK(minutes));
          if (minutes === MINUTES[0]) await client.query(`${LOOK_THERE_FIRST}; ${RECONNECT}`);
          world.moveClocks(minutes * 60_000);
          await pause(1_200);
        }
        const ahead = await client.query<{ n: number }>(
          `SELECT count(*)::int AS n FROM events WHERE recorded_at > pg_catalog.clock_timestamp() + interval '5 minutes'`,
        );
        note(`${ahead.rows[0]!.n} events recorded while the clock was ahead`);
      } finally {
        await client.query(`${BACK_TO_ITS_OWN}; ${RECONNECT}`);
      }
    });
  },
};
