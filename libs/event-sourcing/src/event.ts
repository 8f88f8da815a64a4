/** JSON as it may stand in the log: what survives stringify, parse, stringify. */
export type Json = string | number | boolean | null | Json[] | { [key: string]: Json | undefined };

/** Coarse codes in the clear, which measures read and which outlive an erasure. Codes come from `#codes`. */
export type Facts = Readonly<Record<string, string | number | boolean | readonly string[]>>;

/** Who acts. `id` is the worker's (or person's) id, never a name. */
export interface Actor {
  readonly id: string;
  readonly role: string;
  readonly organization: string;
  readonly onBehalfOf?: string;
}

/**
 * A fact as a decide function states it.
 *
 * `data` holds ids, codes, dates and numbers in the clear; `personal` holds everything that tells of a
 * person (names, birth dates, addresses, free text) and is encrypted under the keys of all `subjects`.
 */
export interface DomainEvent<Type extends string = string, Data extends object = object, Personal extends object = object> {
  readonly type: Type;
  readonly data: Data;
  readonly personal?: Personal;
  /** Ids whose keys seal `personal`; required when `personal` is given. */
  readonly subjects?: readonly string[];
  readonly facts?: Facts;
  /** When it was true (ISO 8601, UTC). Default: the command's `occurredAt`, else now. */
  readonly occurredAt?: string;
  /** Default 1. */
  readonly schemaVersion?: number;
  readonly program?: string;
  readonly jurisdiction?: string;
  readonly channel?: string;
  readonly policyVersion?: string;
  readonly instrumentVersion?: string;
  readonly consentId?: string;
  readonly legalBasis?: string;
  readonly sensitivity?: string;
}

export interface EventMetadata {
  readonly schemaVersion: number;
  readonly occurredAt: string;
  readonly recordedAt: string;
  /** Only on imports and the demo world, whose `recordedAt` may lie before the day it was written. */
  readonly importedAt?: string;
  readonly batch?: string;
  readonly actor: Actor;
  readonly jurisdiction?: string;
  readonly program?: string;
  readonly channel?: string;
  readonly correlationId: string;
  readonly causationId?: string;
  readonly commandId: string;
  /** SHA-256 of the command's content, hex: tells the same key with other content. */
  readonly commandHash: string;
  readonly policyVersion?: string;
  readonly instrumentVersion?: string;
  readonly consentId?: string;
  readonly legalBasis?: string;
  readonly sensitivity?: string;
  readonly subjects?: readonly string[];
  /** W3C trace context of the command, where it was traced: random ids, nothing else. */
  readonly traceparent?: string;
  /** Hex SHA-256. The first event of a stream has `prevHash` of 64 zeros. */
  readonly prevHash: string;
  readonly hash: string;
}

/** An event as read: upcast to its newest version and decrypted; `personal` is absent and `erased` true once a subject's key is destroyed. */
export type Recorded<E extends DomainEvent = DomainEvent> = E & {
  readonly id: string;
  /** `category-id`. */
  readonly stream: string;
  /** 0-based in its stream. */
  readonly revision: number;
  /** Order in the whole log: opaque, fixed width, sorts as text. */
  readonly position: string;
  readonly erased: boolean;
  readonly metadata: EventMetadata;
};
