import { createExecutor } from '../../../libs/event-sourcing/src/execution/executor.js';
import { MemorySubjectKeys } from '../../../libs/event-sourcing/src/keys/memory-subject-keys.js';
import { Projector } from '../../../libs/event-sourcing/src/projections/projector.js';
import { uuidV7 } from '../../../libs/event-sourcing/src/ids.js';
import { openNotebook, request, writeNote } from '../../event-sourcing/notebook.js';
import { cards, fixtureDataSource, shelves } from '../../event-sourcing/shelves.js';
import type { Check } from './checks.js';
import { dyingBeforeCommit } from './pools.js';

const LIVES = 3;

/** A projecting process dies between its rows and its COMMIT, again and again; the last one must show what a rebuild shows. */
export const projectsExactlyOnce: Check = async ({ specimen, pools, url, patienceMs }) => {
  const { store, close } = specimen.open(pools[0]);
  const dataSource = await fixtureDataSource(url);
  const keys = new MemorySubjectKeys();
  const executor = createExecutor({ store, keys });
  const common = { dataSource, store, keys, projections: [cards, shelves], pageSize: 5 };
  try {
    for (let life = 0; life < LIVES; life += 1) {
      let [ready, died] = [false, (): void => undefined];
      const death = new Promise<void>((resolve) => (died = resolve));
      const dying = dyingBeforeCommit(specimen.projecting(pools[1]), () => {
        if (ready) died();
        return ready;
      });
      const projector = new Projector({ ...common, pool: dying });
      await projector.start();
      ready = true;
      const { streamId } = await executor.execute(request(openNotebook, { shelf: `s${life % 2}`, owner: 'Ada', subject: uuidV7() }));
      await executor.execute(request(writeNote, { text: 'one two three' }, { streamId }));
      await Promise.race([death, new Promise((resolve) => setTimeout(resolve, patienceMs).unref())]);
      await projector.stop();
    }
    const last = new Projector({ ...common, pool: specimen.projecting(pools[1]) });
    await last.start();
    const { reached } = await last.waitFor('all', await store.head(), patienceMs);
    await last.stop();
    const differences = await last.compare();
    return [
      ...(reached ? [] : ['the read models never reach the head of the log']),
      ...(differences.length > 0 ? [`${differences.length} rows differ from a rebuild`] : []),
    ];
  } finally {
    await close();
    await dataSource.destroy();
  }
};
