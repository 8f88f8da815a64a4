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

const BLOB = `"${SEALED}":"`;

/** The blob stands last and holds no quote: it is cut out, not parsed. */
function parseData(text: string): Pick<Parsed, 'data' | 'sealed'> {
  const at = text.endsWith('"}') ? text.lastIndexOf(BLOB) : -1;
  const from = at + BLOB.length;
  if (at > 0 && text.indexOf('"', from) === text.length - 2) {
    const rest = text[at - 1] === ',' ? text.slice(0, at - 1) : text.slice(0, at);
    return { data: JSON.parse(`${rest}}`) as Record<string, unknown>, sealed: text.slice(from, -2) };
  }
  const data = JSON.parse(text) as Record<string, unknown>;
  if (!(SEALED in data)) return { data, sealed: undefined };
  const { [SEALED]: sealed, ...rest } = data;
  return { data: rest, sealed: sealed as string };
}

function parse(stored: StoredEvent): Parsed {
  const { data, sealed } = parseData(stored.data);
  return { stored, data, sealed, metadata: JSON.parse(stored.metadata) as EventMetadata };
}

/** Keys of what is about several, which most of their events share. */
type CombinedKeys = Map<string, Buffer | null>;

function keyFor(subjects: readonly string[], keys: DataKeys, combined: CombinedKeys): Buffer | null {
  if (subjects.length === 1) return keys.get(subjects[0]!) ?? null;
  const name = subjects.join();
  let key = combined.get(name);
  if (key === undefined) combined.set(name, (key = keyOfAll(subjects, keys)));
  return key;
}

function openPersonal({ stored, sealed, metadata }: Parsed, keys: DataKeys, combined: CombinedKeys): Record<string, unknown> | undefined {
  if (sealed === undefined) return undefined;
  const key = keyFor(metadata.subjects ?? [], keys, combined);
  if (!key) return undefined;
  const text = open(key, Buffer.from(sealed, 'base64'), sealContext(stored.stream, stored.id)).toString('utf8');
  return JSON.parse(text) as Record<string, unknown>;
}

function payloadOf({ stored, data }: Parsed, personal: Record<string, unknown> | undefined): Payload {
  const payload: { -readonly [Key in keyof Payload]: Payload[Key] } = { data };
  if (personal) payload.personal = personal;
  if (stored.facts !== null) payload.facts = JSON.parse(stored.facts) as Facts;
  return payload;
}

/** Written out: a page has thousands of them, and each spread would make one object more. */
function recorded(parsed: Parsed, personal: Record<string, unknown> | undefined, upcasters: Upcasters): Recorded {
  const { stored, metadata } = parsed;
  const { version, payload } = upcasters.upcast(stored.type, stored.schemaVersion, payloadOf(parsed, personal));
  return {
    type: stored.type,
    schemaVersion: version,
    program: metadata.program,
    jurisdiction: metadata.jurisdiction,
    channel: metadata.channel,
    policyVersion: metadata.policyVersion,
    instrumentVersion: metadata.instrumentVersion,
    consentId: metadata.consentId,
    legalBasis: metadata.legalBasis,
    sensitivity: metadata.sensitivity,
    subjects: metadata.subjects,
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
    const combined: CombinedKeys = new Map();
    return parsed.map((one) => recorded(one, openPersonal(one, keys, combined), this.upcasters) as Recorded<E>);
  }
}
