import { NO_HASH } from '../../../libs/event-sourcing/src/sealing/seal-event.js';
import type { Append, AppendResult, AsOf, LogFilter } from '../../../libs/event-sourcing/src/store.js';

/** An event as the model knows it. */
export interface ModelEvent {
  readonly stream: string;
  readonly revision: number;
  readonly id: string;
  readonly type: string;
  readonly hash: string;
  readonly recordedAt: string;
  /** As the store told when it was written. */
  readonly position: string;
}

/**
 * What a log is, in as few words as possible and with no code of any store: a list. It says what each answer must be; only
 * positions it takes from the store, after it has looked at them.
 */
export class LogModel {
  readonly log: ModelEvent[] = [];

  stream(name: string): readonly ModelEvent[] {
    return this.log.filter((event) => event.stream === name);
  }

  /** What the store must answer; undefined when it must write. */
  verdict({ stream, expected, events }: Append): { status: 'duplicate' } | { status: 'conflict'; actual: number } | undefined {
    const own = this.stream(stream);
    const fresh = events.every((event) => own.every(({ id }) => id !== event.id));
    const follows = expected === own.length - 1 && events[0]!.prevHash === (own.at(-1)?.hash ?? NO_HASH);
    if (fresh && follows) return undefined;
    const stored = events.every((event, i) => own[expected + 1 + i]?.id === event.id);
    return stored ? { status: 'duplicate' } : { status: 'conflict', actual: own.length - 1 };
  }

  /** Takes in what was written. */
  write({ stream, expected, events }: Append, positions: readonly string[]): void {
    for (const [i, { id, type, hash, recordedAt }] of events.entries()) {
      this.log.push({ stream, revision: expected + 1 + i, id, type, hash, recordedAt, position: positions[i]! });
    }
  }

  /** The places that an append has which is stored. */
  positionsOf({ stream, expected, events }: Append): readonly string[] {
    return this.stream(stream)
      .slice(expected + 1, expected + 1 + events.length)
      .map((event) => event.position);
  }

  idsOf(events: readonly ModelEvent[], { filter, asOf }: { filter?: LogFilter; asOf?: AsOf } = {}): string[] {
    return events.filter((event) => passes(event, filter) && stood(event, asOf)).map((event) => event.id);
  }
}

function passes(event: ModelEvent, filter: LogFilter = {}): boolean {
  const category = event.stream.split('-').slice(0, -5).join('-');
  return (filter.types ?? [event.type]).includes(event.type) && (filter.categories ?? [category]).includes(category);
}

function stood(event: ModelEvent, { position, recordedAt }: AsOf = {}): boolean {
  return (position === undefined || event.position <= position) && (recordedAt === undefined || event.recordedAt <= recordedAt);
}

/** Compares an answer with what the model says of it, and takes in what was written. */
export function checkAnswer(model: LogModel, append: Append, result: AppendResult | undefined, mayBeOk: boolean): void {
  const verdict = model.verdict(append);
  if (verdict?.status === 'conflict') return expect(result).toEqual(verdict);
  const revision = append.expected + append.events.length;
  if (verdict) {
    const positions = model.positionsOf(append);
    expect({ ...result, ...(mayBeOk && { status: 'duplicate' }) }).toEqual({
      status: 'duplicate',
      revision,
      position: positions.at(-1),
      positions,
    });
    return;
  }
  expect(result).toMatchObject({ status: 'ok', revision });
  if (result?.status !== 'ok') return;
  const before = model.log.at(-1)?.position ?? '';
  expect(result.positions).toHaveLength(append.events.length);
  expect([before, ...result.positions]).toEqual([before, ...result.positions].toSorted());
  expect(result.position).toBe(result.positions.at(-1));
  model.write(append, result.positions);
}
