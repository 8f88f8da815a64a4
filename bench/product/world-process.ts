/** A process that tells a part of a demo world into the log, for the bench: `DATABASE_URL`, `MASTER_KEY`, `PEOPLE` and `SEED`. */
import 'reflect-metadata';
import { writeWorld } from '#demo-world';
import { createLog } from '#platform';
import { collected, upcasters } from '../../apps/api/src/composition.js';
import { openKernel } from '../../apps/projector/src/kernel.js';

const kernel = await openKernel({
  url: process.env['DATABASE_URL']!,
  masterKey: Buffer.from(process.env['MASTER_KEY']!, 'base64'),
  log: createLog({ logLevel: 'error' }),
  projections: [],
  reactions: [],
  entities: [],
  migrations: collected('migrations'),
});
const size = { people: Number(process.env['PEOPLE']), months: 24, seed: process.env['SEED']!, day: '2026-11-17' };
const log = { store: kernel.store, keys: kernel.keys, upcasters, reactions: collected('reactions') };
await writeWorld(log, size, { resume: false, fromEmpty: true, withTold: false });
await kernel.close();
