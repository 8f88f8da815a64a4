import pg from 'pg';
import { withClient } from '../examine.js';
import type { Fault } from '../fault.js';
import { pause } from '../random.js';

/** Every request waits for the same lock, with the process's whole pool behind it. */
export const poolExhausted: Fault = {
  name: 'the pool is exhausted by requests that wait',
  rounds: { short: 0, long: 3 },
  shape: 'proxied',
  weight: 1.5,
  async strike({ world, sender, load, note }) {
    const { caseId } = load.family();
    const burst = await withClient(world.url(), async (client) => {
      await client.query('BEGIN; LOCK TABLE streams IN ACCESS EXCLUSIVE MODE');
      const waiting = Array.from({ length: 80 }, (_, i) =>
        sender.command('amina-jibril', 'POST', `/api/cases/${caseId}/notes`, {
          text: `One of many, ${load.next()}, ${i}.`,
          sharing: 'team',
        }),
      );
      await pause(3_000);
      await client.query('COMMIT');
      return waiting;
    });
    const tries = sender.ledger.commands.length;
    await Promise.all(burst);
    note(`${burst.length} requests at once, ${tries} commands in the ledger`);
  },
};

/** The server has no connection left, and the product has lost those it had. */
export const noConnectionsLeft: Fault = {
  name: 'PostgreSQL has no connection left',
  rounds: { short: 0, long: 3 },
  shape: 'proxied',
  async strike({ world, note }) {
    const hoard: pg.Client[] = [];
    world.proxy.cut();
    try {
      for (let full = false; !full && hoard.length < 500;) {
        const client = new pg.Client({ connectionString: world.url() });
        client.on('error', () => undefined);
        full = await client.connect().then(
          () => false,
          () => true,
        );
        if (!full) hoard.push(client);
      }
      note(`${hoard.length} connections taken`);
      await pause(3_000);
    } finally {
      await Promise.all(hoard.map((client) => client.end()));
    }
  },
};
