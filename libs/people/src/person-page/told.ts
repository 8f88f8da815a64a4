import type { DomainEvent, Recorded } from '#event-sourcing';
import type { FactCorrected } from '../person.events.js';
import type { Awaited, PersonPage, Provenance } from './person-page.entity.js';

/** Where the value of an event comes from; a right value takes over what the correction before it said. */
export function provenanceOf(event: Recorded<DomainEvent>, awaited: Awaited | null, fact?: string): Provenance {
  const { metadata } = event;
  const said = (event.data as { source?: { said?: string } }).source?.said;
  const corrects = awaited && awaited.commandId === metadata.commandId && awaited.fact === fact ? awaited : undefined;
  return {
    eventId: event.id,
    ...(said ? { said } : {}),
    actorId: metadata.actor.id,
    ...(metadata.program ? { program: metadata.program } : {}),
    ...(metadata.channel ? { channel: metadata.channel } : {}),
    occurredAt: metadata.occurredAt,
    recordedAt: metadata.recordedAt,
    ...(corrects ? { corrected: { was: corrects.was, reason: corrects.reason, actorId: corrects.actorId, at: corrects.at } } : {}),
  };
}

/** The value that an event told, as text, wherever it stands on the page. */
export function valueToldBy(row: PersonPage, eventId: string): string {
  const { names, birth, demographics, contactPoints } = row;
  const name = names?.find(({ provenance }) => provenance.eventId === eventId);
  if (name) return `${name.given} ${name.family}`;
  if (birth?.provenance.eventId === eventId) return birth.birthDate;
  if (demographics?.provenance.eventId === eventId) return [...demographics.groups, demographics.language].join(', ');
  return contactPoints?.find(({ provenance }) => provenance.eventId === eventId)?.value ?? '';
}

/** Remembers what was wrong until the right value comes, with the next event of the same command. */
export function awaiting(row: PersonPage, event: Recorded<FactCorrected>): PersonPage {
  const { data, personal, metadata } = event;
  const was = valueToldBy(row, data.correctsEventId);
  const { id: actorId } = metadata.actor;
  const awaited = { commandId: metadata.commandId, fact: data.fact, was, reason: personal?.reason ?? '', actorId, at: metadata.recordedAt };
  const names = (row.names ?? []).filter(({ provenance }) => provenance.eventId !== data.correctsEventId);
  const contactPoints = (row.contactPoints ?? []).filter(({ provenance }) => provenance.eventId !== data.correctsEventId);
  return { ...row, awaited, names, contactPoints };
}

/** Adds to every value that an event told that a program checked it. */
export function verified(row: PersonPage, eventId: string, check: NonNullable<Provenance['verified']>): PersonPage {
  const mark = <Value extends { readonly provenance: Provenance }>(value: Value): Value =>
    value.provenance.eventId === eventId ? { ...value, provenance: { ...value.provenance, verified: check } } : value;
  return {
    ...row,
    names: row.names?.map(mark) ?? null,
    birth: row.birth && mark(row.birth),
    demographics: row.demographics && mark(row.demographics),
    contactPoints: row.contactPoints?.map(mark) ?? null,
    addresses: row.addresses?.map(mark) ?? null,
    communicationNeeds: row.communicationNeeds?.map(mark) ?? null,
    strengths: row.strengths?.map(mark) ?? null,
  };
}
