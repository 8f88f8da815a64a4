import { deepStrictEqual, fail } from 'node:assert/strict';
import type { CommandDefinition, Context, StreamDefinition } from './decider.js';
import type { Actor, DomainEvent, Recorded } from './event.js';
import { derivedId, streamName } from './ids.js';
import { Refusal } from './refusal.js';

export { MemorySubjectKeys } from './keys/memory-subject-keys.js';
export { MemoryEventStore } from './stores/memory-store.js';
export { checkGoldenEvents, type GoldenOptions } from './golden.js';
export { fedBySeveral } from './shard-keys.js';

/** An event as a test writes it down: only what matters to the test. */
export type ExpectedEvent<E extends DomainEvent> = E extends DomainEvent
  ? { readonly type: E['type'] } & { readonly [Key in Exclude<keyof E, 'type'>]?: DeepPartial<E[Key]> }
  : never;

type DeepPartial<T> = T extends readonly unknown[] ? T : T extends object ? { readonly [Key in keyof T]?: DeepPartial<T[Key]> } : T;

/** The actor of tests that do not care who acts. */
export const testActor: Actor = { id: '01890000-0000-7000-8000-00000000aaaa', role: 'caseworker', organization: 'test-organization' };

/** The moment at which tests decide unless they say otherwise. */
export const testNow = '2026-06-15T15:00:00.000Z';

const TEST_STREAM = '01890000-0000-7000-8000-000000000001';

/** Context of a decision in a test; any part may be given. */
export function testContext(overrides: Partial<Context> = {}): Context {
  const commandId = overrides.commandId ?? derivedId(testActor.id, 'test', 'test', 'command');
  return {
    now: testNow,
    actor: testActor,
    commandId,
    streamId: TEST_STREAM,
    newId: (label) => derivedId(testActor.id, 'test', commandId, `id:${label}`),
    ...overrides,
  };
}

/** An event as if it had been read from the log. */
export function recordedEvent<E extends DomainEvent>(
  event: E,
  place: { stream: string; revision: number; at?: string; actor?: Actor },
): Recorded<E> {
  const recordedAt = place.at ?? testNow;
  const occurredAt = event.occurredAt ?? recordedAt;
  const id = derivedId(testActor.id, 'test', place.stream, `event:${place.revision}`);
  const none = '0'.repeat(64);
  const { program, jurisdiction, channel, subjects, policyVersion } = event;
  const envelope = { schemaVersion: event.schemaVersion ?? 1, program, jurisdiction, channel, subjects, policyVersion };
  return {
    ...event,
    occurredAt,
    id,
    stream: place.stream,
    revision: place.revision,
    position: String(place.revision + 1).padStart(20, '0'),
    erased: false,
    metadata: {
      ...envelope,
      occurredAt,
      recordedAt,
      actor: place.actor ?? testActor,
      correlationId: id,
      commandId: id,
      commandHash: none,
      prevHash: none,
      hash: none,
    },
  };
}

/** `when` a command meets what was `given`. */
export interface Given<State, E extends DomainEvent> {
  /** The state that the given events fold to. */
  readonly state: State;
  when<Input extends object, Out extends DomainEvent>(
    command: CommandDefinition<State, Input, Out>,
    input: Input,
    context?: Partial<Context>,
  ): When<Out>;
  /** More events after the given ones. */
  and(events: readonly E[]): Given<State, E>;
}

/** What a command must have led to. */
export interface When<E extends DomainEvent> {
  /** The events, in order and in number; each compares only what the expected one names. */
  then(expected: readonly ExpectedEvent<E>[]): void;
  /** The refusal's code, and parts of what it carries. */
  refused(code: string, extra?: object): void;
  /** The events themselves, for what `then` cannot say. */
  readonly events: readonly E[];
}

/** Starts a specification: what had happened on the stream, and by whom, where that matters. */
export function given<State, E extends DomainEvent>(
  stream: StreamDefinition<State, E>,
  events: readonly E[] = [],
  actor?: Actor,
): Given<State, E> {
  const name = streamName(stream.category, TEST_STREAM);
  // The executor goes on from states that it knows: neither evolve nor decide may change one.
  const state = events.reduce(
    (before, event, revision) => frozen(stream.evolve(before, recordedEvent(event, { stream: name, revision, actor }))),
    frozen(stream.initialState),
  );
  return {
    state,
    and: (more) => given(stream, [...events, ...more], actor),
    when: (command, input, context) => outcomeOf(() => command.decide(input, state, testContext(context))),
  };
}

function frozen<Value>(value: Value): Value {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  for (const member of Object.values(value)) frozen(member);
  return Object.freeze(value);
}

function outcomeOf<E extends DomainEvent>(decide: () => readonly E[]): When<E> {
  let decided: readonly E[] = [];
  let refusal: Refusal | undefined;
  try {
    decided = decide();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    refusal = error;
  }
  return {
    get events() {
      if (refusal) throw refusal;
      return decided;
    },
    then: (expected) => {
      if (refusal) fail(`refused with ${refusal.code}: ${refusal.message}`);
      compare(decided, expected);
    },
    refused: (code, extra = {}) => {
      if (!refusal) fail(`not refused; decided ${decided.map((event) => event.type).join(', ') || 'nothing'}`);
      deepStrictEqual({ code: refusal.code, extra: named(refusal.extra, extra) }, { code, extra });
    },
  };
}

function compare(actual: readonly DomainEvent[], expected: readonly object[]): void {
  const parts = actual.map((event, i) => (i < expected.length ? named(event, expected[i]) : event));
  deepStrictEqual(parts, expected);
}

/** The part of `actual` that `expected` names; undefined members count as absent. */
function named(actual: unknown, expected: unknown): unknown {
  if (Array.isArray(actual) && Array.isArray(expected)) {
    return actual.map((member, i) => (i < expected.length ? named(member, expected[i]) : member));
  }
  if (!isObject(actual) || !isObject(expected)) return actual;
  return Object.fromEntries(Object.keys(expected).map((key) => [key, named(actual[key], expected[key])]));
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
