import type { Who } from '#platform';
import { valueAt, type RecordedItem, type RecordedValue } from '../plan.record.js';
import type { Sight } from '../plan.sight.js';
import type { FieldHistoryView, PastFieldView, PastValueView } from './field-history.dto.js';

type WhoIs = (actorId: string) => Who;

function instrumentOf({ event }: RecordedValue): string | undefined {
  const { instrument, instrumentVersion } = event.data as { instrument?: string; instrumentVersion?: string };
  if (instrument !== undefined) return instrumentVersion === undefined ? instrument : `${instrument}/${instrumentVersion}`;
  return event.metadata.instrumentVersion;
}

function pastValue(value: RecordedValue, stands: boolean, sight: Sight, who: WhoIs): PastValueView {
  const { event, conflict, reason } = value;
  const { actor, channel, policyVersion, consentId, occurredAt, recordedAt, schemaVersion } = event.metadata;
  return {
    value: sight.textOf(value),
    stands,
    erased: event.erased,
    ...(conflict && { kept: { conflictId: conflict.id, chosen: conflict.chosen } }),
    who: who(actor.id),
    channel,
    instrumentVersion: instrumentOf(value),
    policyVersion,
    consentId,
    reason,
    occurredAt,
    recordedAt,
    eventId: event.id,
    eventType: event.type,
    schemaVersion,
  };
}

function pastField(item: RecordedItem, field: string, sight: Sight, who: WhoIs): PastFieldView {
  const standing = valueAt(item, field, Infinity);
  const values = sight.values(item, field).map((value) => pastValue(value, value === standing, sight, who));
  return { field, values: values.reverse() };
}

/** Every value of an item's fields that the reader may see, each with where it comes from; of one field, if it is named. */
export function historyOf(item: RecordedItem, sight: Sight, who: WhoIs, only?: string): FieldHistoryView {
  const fields = only === undefined ? Object.keys(item.fields) : [only];
  return { itemId: item.id, kind: item.kind, fields: fields.map((field) => pastField(item, field, sight, who)) };
}
