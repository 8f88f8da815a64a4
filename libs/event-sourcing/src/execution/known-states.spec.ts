import { notebook, openNotebook, request, writeNote, type NotebookState } from '../../../../test/event-sourcing/notebook.js';
import { command } from '../decider.js';
import { uuidV7 } from '../ids.js';
import { MemorySubjectKeys } from '../keys/memory-subject-keys.js';
import { MemoryEventStore } from '../stores/memory-store.js';
import type { ReadStreamOptions, StreamSlice } from '../store.js';
import { createExecutor } from './executor.js';
import { KnownStates } from './known-states.js';

/** Tells how many events each read of a stream gave. */
class CountingStore extends MemoryEventStore {
  readonly given: number[] = [];

  override async readStream(stream: string, options?: ReadStreamOptions): Promise<StreamSlice> {
    const slice = await super.readStream(stream, options);
    this.given.push(slice.events.length);
    return slice;
  }
}

const subject = uuidV7();
const opening = { shelf: 'housing', owner: 'Ada Example', subject };

function world(store = new CountingStore(), keys = new MemorySubjectKeys()) {
  const executor = createExecutor({ store, keys });
  return { store, keys, executor, other: createExecutor({ store, keys }) };
}

/** Decides nothing, and tells the state that it was given. */
function look(told: NotebookState[]) {
  return command('Look', notebook, (_input: object, state) => {
    told.push(state);
    return [];
  });
}

describe('a state that is known', () => {
  it('is gone on from: only what others wrote since is read', async () => {
    const { executor, other, store } = world();
    const { streamId } = await executor.execute(request(openNotebook, opening));
    for (const writer of [executor, other, other, executor]) await writer.execute(request(writeNote, { text: 'two words' }, { streamId }));
    expect(store.given).toEqual([0, 0, 2, 0, 2]);
    const told: NotebookState[] = [];
    await executor.execute(request(look(told), {}, { streamId }));
    expect(told).toEqual([expect.objectContaining({ notes: 4, words: 8, owner: 'Ada Example' })]);
  });

  it('is not used once the key of somebody in it is gone', async () => {
    const { executor, keys } = world();
    const { streamId } = await executor.execute(request(openNotebook, opening));
    const told: NotebookState[] = [];
    await executor.execute(request(look(told), {}, { streamId }));
    await keys.destroy(subject);
    await executor.execute(request(look(told), {}, { streamId }));
    expect(told.map(({ owner }) => owner)).toEqual(['Ada Example', undefined]);
  });

  it('keeps what was written here sealed: it opens with the keys that are left when it is used', async () => {
    const { executor, keys } = world();
    const { streamId } = await executor.execute(request(openNotebook, opening));
    await keys.destroy(subject);
    const told: NotebookState[] = [];
    await executor.execute(request(look(told), {}, { streamId }));
    expect(told).toEqual([expect.objectContaining({ open: true, owner: undefined })]);
  });

  it('has what was written here read again where it is long', async () => {
    const { executor, store } = world();
    const { streamId } = await executor.execute(request(openNotebook, opening));
    await executor.execute(request(writeNote, { text: 'word '.repeat(8_000) }, { streamId }));
    await executor.execute(request(writeNote, { text: 'short' }, { streamId }));
    expect(store.given).toEqual([0, 0, 1]);
  });

  it('is read anew after an append that found the stream elsewhere', async () => {
    const { executor, store } = world();
    const { streamId } = await executor.execute(request(openNotebook, opening));
    await executor.execute(request(writeNote, { text: 'one' }, { streamId }));
    const append = store.append.bind(store);
    let refused = 0;
    store.append = (appends) => (refused++ === 0 ? Promise.resolve([{ status: 'conflict', actual: 7 }]) : append(appends));
    store.given.length = 0;
    expect(await executor.execute(request(writeNote, { text: 'two' }, { streamId }))).toMatchObject({ revision: 2 });
    expect(store.given).toEqual([0, 2]);
  });

  it('makes room for others, the one used last staying longest', async () => {
    const known = new KnownStates(new MemorySubjectKeys(), 2);
    const standing = { state: {}, revision: 0, hash: '', recordedAt: undefined, position: '', subjects: new Set<string>() };
    for (const stream of ['a', 'b', 'a', 'c']) known.keep(stream, notebook, standing);
    const found = await Promise.all(['a', 'b', 'c'].map((stream) => known.find(stream, notebook)));
    expect(found.map((one) => one !== undefined)).toEqual([true, false, true]);
  });

  it('holds for the definition by which it was folded only', async () => {
    const known = new KnownStates(new MemorySubjectKeys());
    known.keep('a', notebook, { state: {}, revision: 0, hash: '', recordedAt: undefined, position: '', subjects: new Set() });
    expect(await known.find('a', { ...notebook })).toBeUndefined();
  });
});
