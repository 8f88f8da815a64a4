import type { Context } from '../decider.js';
import type { DomainEvent, EventMetadata, Facts, Recorded } from '../event.js';
import type { CommandRequest } from '../execute.js';
import { Refusal } from '../refusal.js';
import type { Draft } from '../sealing/seal-event.js';
import type { CommandIds } from './command-ids.js';

/** Throws on a fact whose code is not on the closed list; given by the composition. */
export type FactsCheck = (type: string, facts: Facts) => void;

/** Clocks differ a little: what is this far ahead is not yet the future. */
const TOLERANCE_MS = 5_000;

/** Where a stream stands before a decision. */
export interface Standing<State> {
  readonly state: State;
  readonly revision: number;
  readonly hash: string;
  readonly recordedAt: string | undefined;
  readonly position: string;
  /** Those whose words, opened with their keys, are in the state. */
  readonly subjects: ReadonlySet<string>;
}

/** When things happen: what decide sees as now, and what is written beside it. */
export interface Times {
  readonly now: string;
  readonly recordedAt: string;
  readonly importedAt?: string;
}

function later(a: string, b: string | undefined): string {
  return b !== undefined && b > a ? b : a;
}

/** The database's clock, or for an import the told time; never earlier than the stream's last event. */
export function timesOf(request: { imported?: { recordedAt: string } }, clock: string, lastRecordedAt: string | undefined): Times {
  const told = request.imported ? instant(request.imported.recordedAt) : clock;
  const recordedAt = later(told, lastRecordedAt);
  return { now: recordedAt, recordedAt, ...(request.imported && { importedAt: clock }) };
}

function instant(text: string): string {
  const milliseconds = Date.parse(text);
  if (Number.isNaN(milliseconds)) throw new Refusal('content', 'occurred-at.invalid', 'The date and time cannot be read.');
  return new Date(milliseconds).toISOString();
}

/** Nothing that is told here was true earlier: before it stands a year that was mistyped. */
const EARLIEST = '1900-01-01T00:00:00.000Z';

function pastInstant(text: string, now: string): string {
  const at = instant(text);
  if (Date.parse(at) > Date.parse(now) + TOLERANCE_MS) {
    throw new Refusal('content', 'occurred-at.future', 'This cannot have happened in the future. Check the date and time.');
  }
  if (at < EARLIEST) throw new Refusal('content', 'occurred-at.long-ago', 'This is too long ago to be meant. Check the year.');
  return at > now ? now : at;
}

/** What decide may know. */
export function contextOf(request: CommandRequest<never, never, never>, ids: CommandIds, times: Times): Context {
  const occurredAt = request.occurredAt === undefined ? undefined : pastInstant(request.occurredAt, times.now);
  return {
    now: times.now,
    actor: request.actor,
    ...(request.maySee && { maySee: request.maySee }),
    commandId: ids.commandId,
    streamId: ids.streamId,
    ...(occurredAt !== undefined && { occurredAt }),
    newId: ids.newId,
  };
}

type Envelope = Omit<EventMetadata, 'prevHash' | 'hash'>;

function envelope(
  event: DomainEvent,
  request: CommandRequest<never, never, never>,
  ids: CommandIds,
  times: Times,
  version: number,
): Envelope {
  const told = event.occurredAt ?? request.occurredAt;
  return {
    schemaVersion: version,
    occurredAt: told === undefined ? times.now : pastInstant(told, times.now),
    recordedAt: times.recordedAt,
    importedAt: times.importedAt,
    batch: request.imported?.batch,
    actor: request.actor,
    jurisdiction: event.jurisdiction ?? request.jurisdiction,
    program: event.program ?? request.program,
    channel: event.channel ?? request.channel,
    correlationId: request.correlationId ?? ids.commandId,
    causationId: request.causationId,
    commandId: ids.commandId,
    commandHash: ids.commandHash,
    policyVersion: event.policyVersion,
    instrumentVersion: event.instrumentVersion,
    consentId: event.consentId,
    legalBasis: event.legalBasis,
    sensitivity: event.sensitivity,
    subjects: event.subjects,
  };
}

/** Gives decided events their place and envelope. */
export function draftsOf(
  events: readonly DomainEvent[],
  request: CommandRequest<never, never, never>,
  ids: CommandIds,
  at: { times: Times; revision: number; factsCheck: FactsCheck; currentVersion: (type: string) => number; traceparent?: string },
): Draft[] {
  return events.map((event, i) => {
    if (event.facts) at.factsCheck(event.type, event.facts);
    const version = event.schemaVersion ?? at.currentVersion(event.type);
    return {
      id: ids.eventId(i),
      stream: ids.stream,
      revision: at.revision + 1 + i,
      event,
      metadata: {
        ...envelope(event, request, ids, at.times, version),
        ...(at.traceparent !== undefined && { traceparent: at.traceparent }),
      },
    };
  });
}

/** A draft as evolve and the caller see it once it is (or will be) in the log. */
export function recordedDraft<E extends DomainEvent>(
  draft: Draft,
  position: string,
  hashes: { prevHash: string; hash: string },
): Recorded<E> {
  const { metadata } = draft;
  return {
    ...draft.event,
    schemaVersion: metadata.schemaVersion,
    occurredAt: metadata.occurredAt,
    id: draft.id,
    stream: draft.stream,
    revision: draft.revision,
    position,
    erased: false,
    metadata: { ...metadata, ...hashes },
  } as Recorded<E>;
}

/** Everyone whose key the drafts need. */
export function subjectsOf(drafts: readonly Draft[]): string[] {
  const subjects = new Set<string>();
  for (const { event } of drafts) if (event.personal !== undefined) for (const subject of event.subjects ?? []) subjects.add(subject);
  return [...subjects];
}
