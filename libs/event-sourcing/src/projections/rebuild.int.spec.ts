import { BuildsWorld } from '../../../../test/event-sourcing/builds-world.js';
import { cards, NotebookCard, shelves } from '../../../../test/event-sourcing/shelves.js';

describe('a rebuild of a version', () => {
  let world: BuildsWorld;
  beforeEach(async () => {
    world = await BuildsWorld.open();
  });
  afterEach(() => world.close());

  it('fills tables of its own beside those that are shown, and is shown in their place once it is equal', async () => {
    const [id] = await world.notebooks(9);
    const running = await world.started([cards, shelves], { pageSize: 5 });
    await world.caughtUp(running);
    await running.builds.rebuild('cards');
    await running.builds.rebuild('shelves');
    await world.shown(running, 'cards', 1, 2);
    await world.shown(running, 'shelves', 1, 2);
    expect(await world.tables()).toEqual([
      'notebook_card_v1',
      'notebook_card_v1_b2',
      'open_notebook_v1',
      'open_notebook_v1_b2',
      'shelf_count_v1',
      'shelf_count_v1_b2',
    ]);
    await world.write(id!);
    await world.caughtUp(running);
    expect(await world.dataSource.getRepository(NotebookCard).countBy({ notebookId: id!, notes: 1 })).toBe(1);
    expect(await running.compare()).toEqual([]);
  });
});
