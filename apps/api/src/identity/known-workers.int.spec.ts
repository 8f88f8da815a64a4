import { eventually } from '../../../../test/event-sourcing/eventually.js';
import { migrated, testDatabase, type TestDatabase } from '../../../../test/support/database.js';
import { WorkerDirectory, type SignedIn } from '#platform';
import { KnownWorkers, workerMigrations } from './known-workers.js';

const person = (id: string, name: string): SignedIn => ({
  ...{ id, name, role: 'caseworker', organization: 'county', programs: ['housing'], jurisdictions: ['27109'] },
});

describe('who has signed in', () => {
  let database: TestDatabase;
  const servers: KnownWorkers[] = [];
  beforeAll(async () => {
    database = await testDatabase(migrated('knownworkers', workerMigrations));
  });
  afterAll(async () => {
    for (const server of servers) await server.onApplicationShutdown();
    await database.drop();
  });

  async function begin(): Promise<{ known: KnownWorkers; directory: WorkerDirectory }> {
    const directory = new WorkerDirectory([]);
    const known = new KnownWorkers(database.pool, directory);
    servers.push(known);
    await known.load();
    return { known, directory };
  }

  it('is known by name to every server, also to those that were running already and to those that come later', async () => {
    const [here, there] = [await begin(), await begin()];
    await here.known.keep(person('w-1', 'Invented Worker'));
    expect(here.directory.who('w-1').name).toBe('Invented Worker');
    await eventually(() => there.directory.who('w-1').name === 'Invented Worker');
    expect((await begin()).directory.who('w-1').name).toBe('Invented Worker');
    await there.known.keep(person('w-1', 'Invented Worker-Married'));
    await eventually(() => here.directory.who('w-1').name === 'Invented Worker-Married');
  });
});
