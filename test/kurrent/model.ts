import { randomUUID } from 'node:crypto';
import { EventStoreDBClient, isCommandError, jsonEvent, type AppendExpectedRevision, type EventData } from '@eventstore/db-client';
import type { AsyncCommand } from 'fast-check';
import { CREDENTIALS, collected, places } from './raw-client.js';

/** What a stream is to the model: ids in order, from where they can be read, and whether it can be read at all. */
interface ModelStream {
  ids: string[];
  from: number;
  state: 'open' | 'deleted' | 'gone';
}

export interface Model {
  readonly streams: Map<string, ModelStream>;
  /** `stream@revision` of every event that is not of the system, in the order of the log. */
  readonly log: string[];
}

export interface Real {
  readonly client: EventStoreDBClient;
}

type Expected = AppendExpectedRevision;
/** `exact` is whatever the last revision is by then. */
export type ExpectedInModel = Expected | 'exact';

function streamOf(model: Model, name: string): ModelStream {
  const stream = model.streams.get(name) ?? { ids: [], from: 0, state: 'open' };
  model.streams.set(name, stream);
  return stream;
}

const CONFLICT = 'wrong-expected-version';
const GONE = 'stream-deleted';

/** The answer to an append that the model expects: the revision afterwards, or why not. Only `Retry` uses ids twice. */
function appended(model: Model, name: string, expected: Expected, ids: readonly string[]): bigint | string {
  const stream = streamOf(model, name);
  const last = stream.ids.length - 1;
  if (stream.state === 'gone' || (expected === 'stream_exists' && stream.state === 'deleted')) return GONE;
  const fits =
    expected === 'any' ||
    (expected === 'stream_exists'
      ? last >= 0
      : expected === 'no_stream'
        ? last < 0 || stream.state === 'deleted'
        : Number(expected) === last);
  if (!fits) return CONFLICT;
  if (stream.state === 'deleted') Object.assign(stream, { state: 'open', from: last + 1 });
  for (const id of ids) {
    stream.ids.push(id);
    model.log.push(`${name}@${stream.ids.length - 1}`);
  }
  return BigInt(stream.ids.length - 1);
}

/** What the server really answered, in the same words. */
async function answer(work: Promise<{ readonly nextExpectedRevision: bigint }>): Promise<bigint | string> {
  try {
    return (await work).nextExpectedRevision;
  } catch (error) {
    if (error instanceof Error && isCommandError(error)) return error.type;
    throw error;
  }
}

function events(ids: readonly string[]): EventData[] {
  return ids.map((id) => jsonEvent({ id, type: 'Noted', data: { id } }));
}

export class Append implements AsyncCommand<Model, Real, false> {
  constructor(
    private readonly name: string,
    private readonly expected: ExpectedInModel,
    private readonly count: number,
    private readonly plain: boolean,
  ) {}
  check = (): boolean => true;

  async run(model: Model, { client }: Real): Promise<void> {
    const last = streamOf(model, this.name).ids.length - 1;
    const expected = this.expected === 'exact' ? (last < 0 ? 'no_stream' : BigInt(last)) : this.expected;
    const ids = Array.from({ length: this.count }, () => randomUUID());
    const options = { expectedRevision: expected, credentials: this.plain ? CREDENTIALS : undefined };
    const real = await answer(client.appendToStream(this.name, events(ids), options));
    expect(real).toBe(appended(model, this.name, expected, ids));
  }
  toString = (): string => `append ${this.count} to ${this.name} at ${this.expected}`;
}

/** Ids that stand in the stream already, at the expectation under which they were written. */
export class Retry implements AsyncCommand<Model, Real, false> {
  constructor(
    private readonly name: string,
    private readonly at: number,
    private readonly count: number,
  ) {}
  check = (model: Readonly<Model>): boolean => this.standing(model).length === this.count;

  async run(model: Model, { client }: Real): Promise<void> {
    const expectedRevision = this.at === 0 ? 'no_stream' : BigInt(this.at - 1);
    const real = await answer(client.appendToStream(this.name, events(this.standing(model)), { expectedRevision }));
    expect(real).toBe(streamOf(model, this.name).state === 'gone' ? GONE : BigInt(this.at + this.count - 1));
  }
  private standing(model: Readonly<Model>): string[] {
    return model.streams.get(this.name)?.ids.slice(this.at, this.at + this.count) ?? [];
  }
  toString = (): string => `retry ${this.count} of ${this.name} at ${this.at}`;
}

export class Remove implements AsyncCommand<Model, Real, false> {
  constructor(
    private readonly name: string,
    private readonly hard: boolean,
  ) {}
  check = (model: Readonly<Model>): boolean => (model.streams.get(this.name)?.ids.length ?? 0) > 0;

  async run(model: Model, { client }: Real): Promise<void> {
    const stream = streamOf(model, this.name);
    const work = this.hard ? client.tombstoneStream(this.name) : client.deleteStream(this.name);
    const real = await answer(work.then(() => ({ nextExpectedRevision: 0n })));
    expect(real).toBe(stream.state === 'gone' ? GONE : 0n);
    if (stream.state !== 'gone') stream.state = this.hard ? 'gone' : 'deleted';
  }
  toString = (): string => `${this.hard ? 'tombstone' : 'delete'} ${this.name}`;
}

export class Read implements AsyncCommand<Model, Real, false> {
  constructor(
    private readonly name: string,
    private readonly from: number,
    private readonly count: number,
    private readonly backwards: boolean,
  ) {}
  check = (): boolean => true;

  async run(model: Model, { client }: Real): Promise<void> {
    const stream = streamOf(model, this.name);
    const from = this.from % (stream.ids.length + 3);
    const direction = this.backwards ? ('backwards' as const) : ('forwards' as const);
    const reading = client.readStream(this.name, { fromRevision: BigInt(from), maxCount: this.count, direction });
    const real = await collected(reading).then(places, (error: Error) => (isCommandError(error) ? error.type : error));
    if (stream.state === 'gone') return void expect(real).toBe(GONE);
    if (stream.ids.length === 0 || stream.state === 'deleted') return void expect(real).toBe('stream-not-found');
    const revisions = stream.ids.map((_, revision) => revision).filter((revision) => revision >= stream.from);
    const wanted = this.backwards
      ? revisions.filter((revision) => revision <= from).reverse()
      : revisions.filter((revision) => revision >= from);
    expect(real).toEqual(wanted.slice(0, this.count).map((revision) => `${this.name}@${revision}`));
  }
  toString = (): string => `read ${this.count} of ${this.name} from ${this.from}${this.backwards ? ' backwards' : ''}`;
}

export class ReadAll implements AsyncCommand<Model, Real, false> {
  constructor(
    private readonly from: number,
    private readonly count: number,
  ) {}
  check = (): boolean => true;

  async run(model: Model, { client }: Real): Promise<void> {
    const whole = await collected(client.readAll());
    expect(places(whole.filter(({ event }) => !event?.type.startsWith('$')))).toEqual(model.log);
    const from = whole.length === 0 ? 0 : this.from % whole.length;
    const start = whole[from]?.event?.position;
    if (!start) return;
    const after = await collected(client.readAll({ fromPosition: start, maxCount: this.count }));
    expect(places(after)).toEqual(places(whole.slice(from, from + this.count)));
    // From within a transaction, backwards begins before all of it.
    const earlier = whole.filter(({ event }) => event?.position && event.position.commit < start.commit).slice(-this.count);
    const before = await collected(client.readAll({ fromPosition: start, maxCount: this.count, direction: 'backwards' }));
    expect(places(before)).toEqual(places(earlier.reverse()));
  }
  toString = (): string => `read ${this.count} of all from the ${this.from}th`;
}
