import type { DomainEvent, EventMetadata, Facts, Recorded } from '../event.js';
import type { DataKeys, SubjectKeys } from '../keys/subject-keys.js';
import type { StoredEvent } from '../store.js';
import { keyOfAll, open } from './cipher.js';
import { SEALED, sealContext } from './seal-event.js';
import type { Payload, Upcasters } from './upcasters.js';

interface Parsed {
  readonly stored: StoredEvent;
  readonly data: Record<string, unknown>;
  readonly sealed: string | undefined;
  readonly metadata: EventMetadata;
}

function parse(stored: StoredEvent): Parsed {
  const { [SEALED]: sealed, ...data } = JSON.parse(stored.data) as Record<string, unknown>;
  return { stored, data, sealed: sealed as string | undefined, metadata: JSON.parse(stored.metadata) as EventMetadata };
}

function openPersonal({ stored, sealed, metadata }: Parsed, keys: DataKeys): Record<string, unknown> | undefined {
  if (sealed === undefined) return undefined;
  const key = keyOfAll(metadata.subjects ?? [], keys);
  if (!key) return undefined;
  const text = open(key, Buffer.from(sealed, 'base64'), sealContext(stored.stream, stored.id)).toString('utf8');
  return JSON.parse(text) as Record<string, unknown>;
}

function recorded(parsed: Parsed, keys: DataKeys, upcasters: Upcasters): Recorded {
  const { stored, metadata } = parsed;
  const personal = openPersonal(parsed, keys);
  const facts = stored.facts === null ? undefined : (JSON.parse(stored.facts) as Facts);
  const old: Payload = { data: parsed.data, ...(personal && { personal }), ...(facts && { facts }) };
  const { version, payload } = upcasters.upcast(stored.type, stored.schemaVersion, old);
  const { program, jurisdiction, channel, policyVersion, instrumentVersion, consentId, legalBasis, sensitivity, subjects } = metadata;
  const carried = { program, jurisdiction, channel, policyVersion, instrumentVersion, consentId, legalBasis, sensitivity, subjects };
  return {
    type: stored.type,
    schemaVersion: version,
    ...carried,
    ...payload,
    occurredAt: metadata.occurredAt,
    id: stored.id,
    stream: stored.stream,
    revision: stored.revision,
    position: stored.position,
    erased: parsed.sealed !== undefined && personal === undefined,
    metadata,
  };
}

/** Reads stored events as what they mean: opened with the keys that are left, and brought to their newest version. */
export class Unsealer {
  constructor(
    private readonly keys: SubjectKeys,
    private readonly upcasters: Upcasters,
  ) {}

  /** One look-up of keys for all of them; the order stays. */
  async unseal<E extends DomainEvent = DomainEvent>(events: readonly StoredEvent[]): Promise<Recorded<E>[]> {
    const parsed = events.map(parse);
    const subjects = new Set<string>();
    for (const one of parsed) if (one.sealed !== undefined) for (const subject of one.metadata.subjects ?? []) subjects.add(subject);
    const keys = subjects.size > 0 ? await this.keys.forReading([...subjects]) : new Map<string, Buffer | null>();
    return parsed.map((one) => recorded(one, keys, this.upcasters) as Recorded<E>);
  }
}
