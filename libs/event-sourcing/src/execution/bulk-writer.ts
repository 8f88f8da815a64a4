import type { DomainEvent, Recorded } from '../event.js';
import type { CommandRequest } from '../execute.js';
import { NO_HASH, sealEvent, type Draft } from '../sealing/seal-event.js';
import { Unsealer } from '../sealing/unseal.js';
import { Upcasters } from '../sealing/upcasters.js';
import { MAX_APPEND_BYTES, sizeOf } from '../stores/append-limits.js';
import { START, type Append, type EventStore, type SealedEvent } from '../store.js';
import type { SubjectKeys } from '../keys/subject-keys.js';
import { commandIds, type CommandIds } from './command-ids.js';
import { contextOf, draftsOf, type FactsCheck, recordedDraft, subjectsOf, timesOf } from './drafts.js';

export interface BulkWriterOptions {
  readonly store: EventStore;
  readonly keys: SubjectKeys;
  readonly upcasters?: Upcasters;
  readonly factsCheck?: FactsCheck;
  /** Events a write; memory is bounded by this and by `maxStreams`. */
  readonly batchSize?: number;
  /** Folded streams held in memory; the longest unused are dropped after a flush and read again when touched. */
  readonly maxStreams?: number;
  /** True when the log may hold some of it already (an import that is taken up again): streams are read before they are written. */
  readonly resume?: boolean;
  /** True when the log was empty before: a stream that this writer never held is new, and need not be looked for. */
  readonly fromEmpty?: boolean;
}

/** A request of an import: it says when it was recorded, and in which batch it came. */
export type ImportRequest<State, Input extends object, E extends DomainEvent> = CommandRequest<State, Input, E> &
  Required<Pick<CommandRequest<State, Input, E>, 'imported'>>;

export interface Imported<E extends DomainEvent> {
  readonly streamId: string;
  /** Revision of the stream after this command. */
  readonly revision: number;
  /** As decided; their positions and hashes are known only once they are in the log, so these stand empty here. */
  readonly events: readonly Recorded<E>[];
  /** True when the log held this command already; `events` are those of then. */
  readonly replayed: boolean;
}

interface FoldedStream {
  state: unknown;
  revision: number;
  recordedAt: string | undefined;
  /** Of the last event in the log; drafts after it are chained at the flush. */
  hash: string;
  /** What commands of before had led to, where the stream was read from the log. */
  readonly commands: ReadonlyMap<string, readonly Recorded[]>;
}

/**
 * The way for imports and for the demo world: the same decide functions, on streams folded in memory, written in big
 * batches. Commands must come in the order in which they were recorded; nothing is in the log before {@link flush}.
 */
export class BulkWriter {
  private readonly upcasters: Upcasters;
  private readonly unsealer: Unsealer;
  private readonly streams = new Map<string, FoldedStream>();
  private drafts: Draft[] = [];
  private total = 0;
  private dropped = false;
  /** The write under way: the next batch is decided and sealed meanwhile. */
  private writing: Promise<void> = Promise.resolve();

  constructor(private readonly options: BulkWriterOptions) {
    this.upcasters = options.upcasters ?? new Upcasters();
    this.unsealer = new Unsealer(options.keys, this.upcasters);
  }

  /** Events written or waiting so far. */
  get events(): number {
    return this.total;
  }

  /** Decides one command; its events wait for the next flush. Refusals of decide come through. */
  async execute<State, Input extends object, E extends DomainEvent>(request: ImportRequest<State, Input, E>): Promise<Imported<E>> {
    const ids = commandIds(request);
    const stream = this.streams.get(ids.stream) ?? (await this.load(request, ids.stream));
    this.streams.delete(ids.stream);
    this.streams.set(ids.stream, stream);
    const before = stream.commands.get(ids.commandId) as readonly Recorded<E>[] | undefined;
    if (before) return { streamId: ids.streamId, revision: stream.revision, events: before, replayed: true };
    const events = this.decide(request, ids, stream);
    if (this.drafts.length >= (this.options.batchSize ?? 2_000)) await this.seal();
    return { streamId: ids.streamId, revision: stream.revision, events, replayed: false };
  }

  /** Seals and writes what waits, in the order in which it was decided; resolves when it is in the log. */
  async flush(): Promise<void> {
    await this.seal();
    await this.writing;
  }

  private async seal(): Promise<void> {
    const drafts = this.drafts;
    this.drafts = [];
    if (drafts.length > 0) await this.sealAll(drafts);
    const surplus = this.streams.size - (this.options.maxStreams ?? 20_000);
    if (surplus <= 0) return;
    for (const name of [...this.streams.keys()].slice(0, surplus)) this.streams.delete(name);
    this.dropped = true;
  }

  private decide<State, Input extends object, E extends DomainEvent>(
    request: ImportRequest<State, Input, E>,
    ids: CommandIds,
    stream: FoldedStream,
  ): readonly Recorded<E>[] {
    const plain = request as unknown as CommandRequest<never, never, never>;
    const times = timesOf(request, new Date().toISOString(), stream.recordedAt);
    const events = request.command.decide({ ...request.input, ...request.lookedUp }, stream.state as State, contextOf(plain, ids, times));
    const drafts = draftsOf(events, plain, ids, {
      times,
      revision: stream.revision,
      factsCheck: this.options.factsCheck ?? (() => undefined),
      currentVersion: (type) => this.upcasters.currentVersion(type),
    });
    const { evolve } = request.command.stream;
    const recorded = drafts.map((draft) => recordedDraft<E>(draft, START, { prevHash: NO_HASH, hash: NO_HASH }));
    for (const event of recorded) stream.state = evolve(stream.state as State, event);
    this.drafts.push(...drafts);
    if (drafts.length > 0) Object.assign(stream, { revision: drafts.at(-1)!.revision, recordedAt: times.recordedAt });
    this.total += drafts.length;
    return recorded;
  }

  private async load<State, Input extends object, E extends DomainEvent>(
    { command }: ImportRequest<State, Input, E>,
    name: string,
  ): Promise<FoldedStream> {
    const fresh: FoldedStream = {
      state: command.stream.initialState,
      revision: -1,
      recordedAt: undefined,
      hash: NO_HASH,
      commands: new Map(),
    };
    const { resume, fromEmpty } = this.options;
    if (!resume && (command.creates || (fromEmpty && !this.dropped))) return fresh;
    await this.writing;
    const { events } = await this.options.store.readStream(name);
    const recorded = await this.unsealer.unseal<E>(events);
    const last = events.at(-1);
    if (!last) return fresh;
    return {
      ...fresh,
      state: recorded.reduce((state, event) => command.stream.evolve(state, event), command.stream.initialState),
      revision: last.revision,
      recordedAt: last.recordedAt,
      hash: last.hash,
      commands: byCommand(recorded),
    };
  }

  private async sealAll(drafts: readonly Draft[]): Promise<void> {
    const keys = await this.options.keys.forSealing(subjectsOf(drafts));
    let pending = new Map<string, { append: Append & { events: SealedEvent[]; sequence: number[] }; size: number }>();
    for (const [place, draft] of drafts.entries()) {
      const stream = this.streams.get(draft.stream)!;
      const sealed = sealEvent(draft, stream.hash, keys);
      const size = sizeOf({ stream: draft.stream, expected: 0, events: [sealed] });
      if ((pending.get(draft.stream)?.size ?? 0) + size > MAX_APPEND_BYTES) {
        await this.append([...pending.values()].map(({ append }) => append));
        pending = new Map();
      }
      const entry = pending.get(draft.stream) ?? {
        append: { stream: draft.stream, expected: draft.revision - 1, events: [], sequence: [] },
        size: 0,
      };
      entry.append.events.push(sealed);
      entry.append.sequence.push(place);
      entry.size += size;
      pending.set(draft.stream, entry);
      stream.hash = sealed.hash;
    }
    await this.append([...pending.values()].map(({ append }) => append));
  }

  private async append(appends: readonly Append[]): Promise<void> {
    await this.writing;
    this.writing = this.write(appends);
    this.writing.catch(() => undefined); // whoever writes next, or flushes, hears of it
  }

  private async write(appends: readonly Append[]): Promise<void> {
    const results = await this.options.store.append(appends);
    const refused = results.findIndex((result) => result.status === 'conflict');
    if (refused >= 0) throw new Error(`The stream ${appends[refused]!.stream} was written by others during the import.`);
  }
}

function byCommand(events: readonly Recorded[]): ReadonlyMap<string, readonly Recorded[]> {
  const commands = new Map<string, Recorded[]>();
  for (const event of events) {
    const { commandId } = event.metadata;
    commands.set(commandId, [...(commands.get(commandId) ?? []), event]);
  }
  return commands;
}
