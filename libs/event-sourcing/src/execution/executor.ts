import type { DomainEvent } from '../event.js';
import type { CommandExecutor, CommandRequest, Executed } from '../execute.js';
import { NO_INSTRUMENTS, type Instruments } from '../instruments.js';
import { categoryOf } from '../ids.js';
import { NotJson } from '../json.js';
import type { SubjectKeys } from '../keys/subject-keys.js';
import { Refusal } from '../refusal.js';
import { sealEvent, type Draft } from '../sealing/seal-event.js';
import { Unsealer } from '../sealing/unseal.js';
import { Upcasters } from '../sealing/upcasters.js';
import { AppendTooLarge } from '../stores/append-limits.js';
import { isUnavailable } from '../stores/postgres/pg-errors.js';
import { type EventStore, type SealedEvent, type StoredEvent } from '../store.js';
import { NO_TRACING, type Tracing } from '../tracing.js';
import { commandIds, type CommandIds } from './command-ids.js';
import { contextOf, draftsOf, type FactsCheck, recordedDraft, type Standing, subjectsOf, timesOf } from './drafts.js';
import { KnownStates, type KnownState } from './known-states.js';
import { observed } from './observed.js';
import { reviewed } from './reviewed.js';
import { standingAfter } from './standing.js';
import { StreamTurns } from './stream-turns.js';

export interface ExecutorOptions {
  readonly store: EventStore;
  readonly keys: SubjectKeys;
  readonly upcasters?: Upcasters;
  readonly factsCheck?: FactsCheck;
  /** How often a command is decided anew when its stream was moved by others. */
  readonly maxConflicts?: number;
  /** How often an unreachable log is tried before the caller is told. */
  readonly maxOutages?: number;
  readonly instruments?: Instruments;
  readonly tracing?: Tracing;
}

/** Makes the executor: the one way by which commands write the log. */
export function createExecutor(options: ExecutorOptions): CommandExecutor {
  return new Executor(options);
}

type Request<State, Input extends object, E extends DomainEvent> = CommandRequest<State, Input, E>;
type Plain = CommandRequest<never, never, never>;

const CONTENDED = 'Many people are changing this at once. Try again in a moment.';
const UNREACHABLE = 'The record cannot be reached right now. Nothing was lost; try again in a moment.';

class Executor implements CommandExecutor {
  private readonly store: EventStore;
  private readonly upcasters: Upcasters;
  private readonly unsealer: Unsealer;
  private readonly known: KnownStates;
  private readonly turns = new StreamTurns();
  private readonly instruments: Instruments;
  private readonly tracing: Tracing;

  constructor(private readonly options: ExecutorOptions) {
    this.store = options.store;
    this.upcasters = options.upcasters ?? new Upcasters();
    this.unsealer = new Unsealer(options.keys, this.upcasters);
    this.known = new KnownStates(options.keys);
    this.instruments = options.instruments ?? NO_INSTRUMENTS;
    this.tracing = options.tracing ?? NO_TRACING;
  }

  async execute<State, Input extends object, E extends DomainEvent>(request: Request<State, Input, E>): Promise<Executed<E>> {
    return observed(request, this.instruments, this.tracing, async () => {
      const ids = commandIds(request);
      return this.turns.take(ids.stream, () => this.untilSettled(request, ids));
    });
  }

  /** Conflicts are decided anew; outages are retried with the same ids, so that an unknown outcome never writes twice. */
  private async untilSettled<State, Input extends object, E extends DomainEvent>(
    request: Request<State, Input, E>,
    ids: CommandIds,
  ): Promise<Executed<E>> {
    const { maxConflicts = 20, maxOutages = 3 } = this.options;
    for (let conflicts = 0, outages = 0; ;) {
      try {
        const done = await this.attempt(request, ids);
        if (done) return done;
        this.known.forget(ids.stream);
        this.instruments.commandRetried('conflict');
        if (++conflicts > maxConflicts) throw new Refusal('unavailable', 'stream.contended', CONTENDED);
        await pause(Math.random() * Math.min(5 * conflicts, 50));
      } catch (error) {
        if (!isUnavailable(error)) throw asRefusal(error);
        this.instruments.commandRetried('outage');
        if (++outages >= maxOutages) throw new Refusal('unavailable', 'log.unavailable', UNREACHABLE);
        await pause(100 * outages + Math.random() * 100);
      }
    }
  }

  /** Undefined when the stream moved between reading and writing. */
  private async attempt<State, Input extends object, E extends DomainEvent>(
    request: Request<State, Input, E>,
    ids: CommandIds,
  ): Promise<Executed<E> | undefined> {
    const known = await this.known.find<State>(ids.stream, request.command.stream);
    const [earlier, slice] = await Promise.all([
      this.store.readCommand(ids.commandId),
      this.store.readStream(ids.stream, { from: known ? known.standing.revision + known.since.length + 1 : 0 }),
    ]);
    const written = earlier.length > 0 ? earlier : slice.events.filter((event) => event.commandId === ids.commandId);
    if (written.length > 0) return this.firstAnswer(written, ids);
    const standing = await this.stand(request, ids, known, slice.events);
    const times = timesOf(request, slice.now, standing.recordedAt);
    const context = contextOf(request as unknown as Plain, ids, times);
    const events = request.command.decide(toldIn(request, standing.state), standing.state, context);
    if (events.length === 0) return this.nothing(ids, standing);
    const drafts = draftsOf(events, request as unknown as Plain, ids, {
      times,
      revision: standing.revision,
      factsCheck: this.options.factsCheck ?? (() => undefined),
      currentVersion: (type) => this.upcasters.currentVersion(type),
      traceparent: this.tracing.current(),
    });
    const { stream } = request.command;
    return this.write(await reviewed(request, drafts, standing.state, ids, context.occurredAt), stream, standing, ids);
  }

  /** The state with what has come since it was known. */
  private async stand<State, Input extends object, E extends DomainEvent>(
    { command }: Request<State, Input, E>,
    { stream }: CommandIds,
    known: KnownState<State> | undefined,
    read: readonly StoredEvent[],
  ): Promise<Standing<State>> {
    const since = known ? [...known.since, ...read] : read;
    if (known && since.length === 0) return known.standing;
    const standing = standingAfter(command.stream, known?.standing, await this.unsealer.unseal<E>(since));
    this.known.keep(stream, command.stream, standing);
    return standing;
  }

  private async write<State, E extends DomainEvent>(
    drafts: readonly Draft[],
    definition: object,
    standing: Standing<State>,
    ids: CommandIds,
  ): Promise<Executed<E> | undefined> {
    const keys = await this.options.keys.forSealing(subjectsOf(drafts));
    const sealed: SealedEvent[] = [];
    for (const draft of drafts) sealed.push(sealEvent(draft, sealed.at(-1)?.hash ?? standing.hash, keys));
    const facts = { 'throughline.category': categoryOf(ids.stream), 'throughline.events': sealed.length };
    const [result] = await this.tracing.span('append', { facts }, () =>
      this.store.append([{ stream: ids.stream, expected: standing.revision, events: sealed }]),
    );
    if (!result || result.status === 'conflict') return undefined;
    // A duplicate was written by an earlier try whose answer was lost; what is stored counts.
    if (result.status === 'duplicate') return this.firstAnswer(await this.store.readCommand(ids.commandId), ids);
    const { revision, position, positions } = result;
    const stored = sealed.map((event, i) => ({ ...event, stream: ids.stream, revision: drafts[i]!.revision, position: positions[i]! }));
    this.known.wrote(ids.stream, definition, standing, stored);
    const events = drafts.map((draft, i) =>
      recordedDraft<E>(draft, positions[i]!, { prevHash: sealed[i]!.prevHash, hash: sealed[i]!.hash }),
    );
    return { streamId: ids.streamId, revision, position, events, replayed: false };
  }

  private async firstAnswer<E extends DomainEvent>(stored: readonly StoredEvent[], ids: CommandIds): Promise<Executed<E>> {
    const events = await this.unsealer.unseal<E>(stored);
    const last = events.at(-1)!;
    if (last.metadata.commandHash !== ids.commandHash) {
      throw new Refusal(
        'content',
        'idempotency.other-content',
        'This key was already used for something else. Send the change with a new key.',
      );
    }
    return { streamId: last.stream.slice(-36), revision: last.revision, position: last.position, events, replayed: true };
  }

  private nothing<E extends DomainEvent>({ streamId }: CommandIds, { revision, position }: Standing<unknown>): Executed<E> {
    return { streamId, revision, position, events: [], replayed: false };
  }
}

/** The input with what was read elsewhere; what the actor may not know of, they cannot name. */
function toldIn<State, Input extends object, E extends DomainEvent>(
  { command, input, lookedUp, maySee }: Request<State, Input, E>,
  state: State,
): Input {
  const told = { ...input, ...lookedUp };
  return maySee ? (command.stream.sayable?.(told, state, maySee) ?? told) : told;
}

function asRefusal(error: unknown): unknown {
  if (error instanceof NotJson)
    return new Refusal('content', 'value.not-storable', 'The text holds characters that cannot be kept.', { at: error.path });
  if (error instanceof AppendTooLarge) return new Refusal('content', 'event.too-large', 'This is too large to be kept in one piece.');
  return error;
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
