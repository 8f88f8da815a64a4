import { command } from '../../../libs/event-sourcing/src/decider.js';
import { createExecutor } from '../../../libs/event-sourcing/src/execution/executor.js';
import { uuidV7 } from '../../../libs/event-sourcing/src/ids.js';
import { MemorySubjectKeys } from '../../../libs/event-sourcing/src/keys/memory-subject-keys.js';
import { Unsealer } from '../../../libs/event-sourcing/src/sealing/unseal.js';
import { Upcasters } from '../../../libs/event-sourcing/src/sealing/upcasters.js';
import { verifyStream } from '../../../libs/event-sourcing/src/verify.js';
import { LogStreams } from '../../../libs/platform/src/streams.js';
import { notebook, openNotebook, request, writeNote, type NotebookState } from '../notebook.js';
import { readOn, type Suite } from './suite.js';

/** Counting in hundreds is the next version of a note. */
export const inHundreds = new Upcasters([
  { type: 'NoteWritten', from: 1, upcast: (old) => ({ ...old, data: { ...old.data, words: Number(old.data['words']) * 100 } }) },
]);

/** A command that decides nothing, and tells the state it saw. */
function look(seen: NotebookState[]) {
  return command('Look', notebook, (_: object, state) => {
    seen.push(state);
    return [];
  });
}

/** What the kernel makes of what a store gives back: versions, chains of cause, and persons who were erased. */
export function describeMeaning(suite: Suite): void {
  const keys = new MemorySubjectKeys();
  const plain = new Upcasters();
  const open = (subject: string) => request(openNotebook, { shelf: 'housing', owner: 'Ada', subject });

  it('reads an old version as the newest on every path, and leaves what is stored as it is', async () => {
    const before = createExecutor({ store: suite.store, keys, upcasters: plain });
    const after = createExecutor({ store: suite.store, keys, upcasters: inHundreds });
    const { streamId } = await before.execute(open(uuidV7()));
    const stream = `notebook-${streamId}`;
    const from = await suite.store.head();
    const note = request(writeNote, { text: 'two words' }, { streamId });
    const written = await before.execute(note);
    const stored = await suite.store.readStream(stream);

    const newest = { data: { words: 200 }, schemaVersion: 2, personal: { text: 'two words' }, metadata: { schemaVersion: 1 } };
    const seen: NotebookState[] = [];
    await after.execute(request(look(seen), {}, { streamId }));
    expect(seen).toMatchObject([{ notes: 1, words: 200 }]);
    expect(await after.execute(note)).toMatchObject({ replayed: true, position: written.position, events: [newest] });
    const unsealer = new Unsealer(keys, inHundreds);
    expect(await unsealer.unseal(await readOn(suite.store, { after: from, filter: { types: ['NoteWritten'] } }))).toMatchObject([newest]);
    expect((await new LogStreams(suite.store, unsealer).read(stream))[1]).toMatchObject(newest);

    await after.execute(request(writeNote, { text: 'three more words' }, { streamId }));
    const { events } = await suite.store.readStream(stream);
    expect(events.slice(0, 2)).toEqual(stored.events);
    expect(events.map((event) => event.schemaVersion)).toEqual([1, 1, 2]);
    expect((await unsealer.unseal(events)).map(({ schemaVersion }) => schemaVersion)).toEqual([1, 2, 2]);
    expect(await verifyStream(suite.store, stream)).toEqual([]);
  });

  it('keeps what caused what: one correlation from the first command on, and each cause by its event', async () => {
    const executor = createExecutor({ store: suite.store, keys });
    const opened = await executor.execute(open(uuidV7()));
    const correlationId = opened.events[0]!.metadata.correlationId;
    let cause = opened;
    const chain = [opened.events[0]!.id];
    for (const text of ['because', 'and so', 'thus']) {
      const more = request(writeNote, { text }, { streamId: opened.streamId });
      cause = await executor.execute({ ...more, correlationId, causationId: cause.events[0]!.id });
      chain.push(cause.events[0]!.id);
    }
    const { events } = await suite.store.readStream(`notebook-${opened.streamId}`);
    expect(events.map((event) => event.causationId)).toEqual([null, ...chain.slice(0, 3)]);
    expect(new Set(events.map((event) => event.correlationId))).toEqual(new Set([correlationId]));
    const read = await new Unsealer(keys, plain).unseal(events);
    expect(read.map(({ metadata }) => metadata.causationId)).toEqual([undefined, ...chain.slice(0, 3)]);
    for (const event of events) expect((await suite.store.readCommand(event.commandId))[0]).toEqual(event);
  });

  it('reads as erased whoever was erased, wherever it is read, while what is stored stays and is still whole', async () => {
    const executor = createExecutor({ store: suite.store, keys });
    const [ada, bea] = [uuidV7(), uuidV7()];
    const from = await suite.store.head();
    const [gone, stays] = [await executor.execute(open(ada)), await executor.execute(open(bea))];
    await executor.execute(request(writeNote, { text: 'about both', also: ada }, { streamId: stays.streamId }));
    const stored = await readOn(suite.store, { after: from });
    await keys.destroy(ada);

    const unsealer = new Unsealer(keys, plain);
    const told = (await unsealer.unseal(await readOn(suite.store, { after: from }))).map(({ erased, personal }) => ({ erased, personal }));
    expect(told).toEqual([
      { erased: true, personal: undefined },
      { erased: false, personal: { owner: 'Ada' } },
      { erased: true, personal: undefined },
    ]);
    const seen: NotebookState[] = [];
    await executor.execute(request(look(seen), {}, { streamId: gone.streamId }));
    expect(seen).toMatchObject([{ open: true, owner: undefined }]);
    expect(await readOn(suite.store, { after: from })).toEqual(stored);
    for (const { streamId } of [gone, stays]) expect(await verifyStream(suite.store, `notebook-${streamId}`)).toEqual([]);
  });
}
