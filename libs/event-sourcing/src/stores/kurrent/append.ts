import { ErrorType, isCommandError } from '@eventstore/db-client';
import { StreamTurns } from '../../execution/stream-turns.js';
import { Turnstile } from '../../projections/turnstile.js';
import type { Append, AppendResult, StoredEvent } from '../../store.js';
import { AppendTooLarge } from '../append-limits.js';
import { LogUnavailable } from '../postgres/pg-errors.js';
import { runsOf, type Run } from './append-runs.js';
import type { KurrentConnection } from './client.js';
import { proposed } from './event-format.js';
import { asLogError, backoff, mayBeAskedAgain } from './kurrent-errors.js';
import type { LogReader } from './read-log.js';
import { isSame, verdictOf, type StreamHeads, type Verdict } from './stream-heads.js';

/** Reads a stream from a revision on; what is read is learnt. */
type ReadStream = (stream: string, from: number, limit?: number) => Promise<readonly StoredEvent[]>;

const IN_FLIGHT = 64;
const TRIES = 3;
const PAGE = 1_000;

function typeOf(error: unknown): ErrorType | undefined {
  return error instanceof Error && isCommandError(error) ? error.type : undefined;
}

/** Writes appends: exact revisions, own comparison of hashes and ids, and retries that cannot write twice. */
export class Appender {
  private readonly turns = new StreamTurns();
  private readonly turnstile = new Turnstile(IN_FLIGHT);

  constructor(
    private readonly connection: KurrentConnection,
    private readonly heads: StreamHeads,
    private readonly log: LogReader,
    private readonly read: ReadStream,
  ) {}

  /**
   * @param fresh for each append whether its commands were never to be written to its stream before: then none of its ids is
   *   there, and a stream that is to be new need not be looked for, because the server refuses when it is not
   */
  async appendAll(appends: readonly Append[], fresh: readonly boolean[]): Promise<readonly AppendResult[]> {
    appends.forEach(({ stream, expected }, i) => {
      if (fresh[i] && expected === -1) this.heads.learn(stream, -1, []);
    });
    if (appends.length !== 1) return this.appendMany(appends, fresh);
    return [await this.turns.take(appends[0]!.stream, () => this.appendOne(appends[0]!))];
  }

  private async appendOne(append: Append): Promise<AppendResult> {
    const judged = await this.judge(append);
    const verdict = judged === 'write' ? await this.write(append) : judged;
    return this.resultOf(append, verdict, await this.readBack(append, verdict));
  }

  private async appendMany(appends: readonly Append[], fresh: readonly boolean[]): Promise<readonly AppendResult[]> {
    const before = await this.log.head();
    // What cannot be written is known before anything is.
    const verdicts = await Promise.all(appends.map((append) => this.turnstile.pass(() => this.judge(append))));
    for (const run of runsOf(appends)) {
      if (verdicts[run.of] !== 'write') continue;
      const verdict = await this.turns.take(run.append.stream, () => this.writeRun(run, fresh[run.of]!));
      if (verdict === 'conflict') verdicts[run.of] = verdict;
    }
    const written = await this.writtenSince(before, new Set(appends.map(({ stream }) => stream)));
    const resultOf = async (append: Append, verdict: Verdict): Promise<AppendResult> => {
      const places = append.events.flatMap((_, i) => written.get(`${append.stream}@${append.expected + 1 + i}`) ?? []);
      const isThere = verdict === 'write' && places.length === append.events.length;
      return this.resultOf(append, verdict, isThere ? places : await this.readBack(append, verdict));
    };
    return Promise.all(appends.map((append, i) => this.turnstile.pass(() => resultOf(append, verdicts[i]!))));
  }

  /** What comes after a run is chained to it: where others may have tried the same, it must be ours that stands there. */
  private async writeRun({ append, isLast }: Run, fresh: boolean): Promise<Verdict> {
    const judged = await this.judge(append);
    const verdict = judged === 'write' ? await this.write(append) : judged;
    if (isLast || fresh || verdict === 'conflict') return verdict;
    if (isSame(await this.readBack(append, verdict), append.events)) return verdict;
    this.heads.forget(append.stream);
    return 'conflict';
  }

  /** One read of the log instead of one a stream. */
  private async writtenSince(position: string, streams: ReadonlySet<string>): Promise<ReadonlyMap<string, StoredEvent>> {
    const written = new Map<string, StoredEvent>();
    for (let after = position; ;) {
      const { events, next, caughtUp } = await this.log.page({ after, limit: PAGE });
      for (const event of events) if (streams.has(event.stream)) written.set(`${event.stream}@${event.revision}`, event);
      if (caughtUp) return written;
      after = next;
    }
  }

  /** Asks the server only when what is known of the stream does not suffice. */
  private async judge(append: Append): Promise<Verdict> {
    const known = this.heads.get(append.stream);
    const verdict = known ? verdictOf(known, append) : 'conflict';
    return verdict === 'conflict' ? this.judgeAnew(append) : verdict;
  }

  private async judgeAnew(append: Append): Promise<Verdict> {
    const known = this.heads.get(append.stream);
    await this.read(append.stream, known ? known.revision + 1 : 0);
    return verdictOf(this.heads.get(append.stream)!, append);
  }

  /** `write` once it is written. The revision that is expected stays the same over all tries. */
  private async write(append: Append): Promise<Verdict> {
    const events = append.events.map(proposed);
    for (let tries = 1; ; tries += 1) {
      try {
        await this.turnstile.pass(() => this.connection.append(append.stream, events, append.expected));
        this.heads.learn(append.stream, append.expected, append.events);
        return 'write';
      } catch (error) {
        const verdict = await this.afterFailure(append, error);
        if (verdict !== 'write') return verdict;
        if (tries >= TRIES) throw new LogUnavailable(error);
        await backoff(tries);
      }
    }
  }

  /** What a failed try means; `write`: it may be tried again, because ids and expected revision tell whether it took place. */
  private async afterFailure(append: Append, error: unknown): Promise<Verdict> {
    const type = typeOf(error);
    if (type === ErrorType.WRONG_EXPECTED_VERSION) return this.judgeAnew(append);
    if (type === ErrorType.MAXIMUM_APPEND_SIZE_EXCEEDED) throw new AppendTooLarge(append.stream);
    if (!mayBeAskedAgain(error)) throw asLogError(error);
    return 'write';
  }

  /** Positions are read back, and with them whether it is ours that was written. */
  private async readBack({ stream, expected, events }: Append, verdict: Verdict): Promise<readonly StoredEvent[]> {
    return verdict === 'conflict' ? [] : this.read(stream, expected + 1, events.length);
  }

  private resultOf({ stream, expected, events }: Append, verdict: Verdict, stored: readonly StoredEvent[]): AppendResult {
    if (verdict === 'conflict') return { status: 'conflict', actual: this.heads.get(stream)?.revision ?? -1 };
    if (stored.length < events.length) throw new LogUnavailable(new Error(`${stream} does not show what was written to it`));
    const positions = stored.map(({ position }) => position);
    const same = isSame(stored, events);
    // Another try of the same command won: what is known of the stream is of ours.
    if (!same) this.heads.forget(stream);
    const status = verdict === 'write' && same ? 'ok' : 'duplicate';
    return { status, revision: expected + events.length, position: positions.at(-1)!, positions };
  }
}
