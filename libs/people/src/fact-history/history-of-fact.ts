import type { Recorded } from '#event-sourcing';
import type { Who } from '#platform';
import type { PersonEvent } from '../person.events.js';
import type { FactHistoryView, FactStepView, FactValueView, PastFactView } from './fact-history.dto.js';
import { toldFacts, type ToldEvent, type ToldFact } from './told-facts.js';

type WhoIs = (actorId: string, program?: string) => Who;

/** A person has one of these at a time: what was told later takes its place. Of names, numbers and addresses there may be several. */
const ONE_AT_A_TIME: readonly string[] = ['birth-date', 'demographics'];

function valueOf(event: ToldEvent): FactValueView {
  switch (event.type) {
    case 'NameRecorded':
      return { text: `${event.personal?.given ?? ''} ${event.personal?.family ?? ''}`.trim(), use: event.data.use };
    case 'BirthDateRecorded':
      return { text: event.personal?.birthDate, estimated: event.data.estimated };
    case 'DemographicsRecorded':
      return { language: event.data.language, groups: [...event.data.groups] };
    case 'ContactPointRecorded':
      return { text: event.personal?.value, safeFor: [...event.data.safeFor] };
    case 'AddressRecorded':
      return { text: event.personal?.lines, county: event.data.county };
    case 'CommunicationNeedRecorded':
      return { text: event.personal?.note, interpreter: event.data.interpreter, language: event.data.language };
    case 'StrengthRecorded':
      return { text: event.personal?.words };
  }
}

function step(event: Recorded<PersonEvent>, who: WhoIs): FactStepView {
  const { actor, program, recordedAt } = event.metadata;
  return { eventId: event.id, who: who(actor.id, program), at: recordedAt };
}

function becameOf({ corrected, ended, checked }: ToldFact, who: WhoIs): Pick<PastFactView, 'corrected' | 'ended' | 'checked'> {
  return {
    ...(corrected && { corrected: { ...step(corrected, who), reason: corrected.personal?.reason ?? null } }),
    // A number that was wrong was never in use: that it ended says nothing more.
    ...(ended && !corrected && { ended: step(ended, who) }),
    checked: checked.map((event) => ({ ...step(event, who), program: event.data.program, how: event.data.how })),
  };
}

function pastFact(fact: ToldFact, stands: boolean, erased: boolean, who: WhoIs): PastFactView {
  const { event } = fact;
  const { actor, program, channel, instrumentVersion, policyVersion, consentId, occurredAt, recordedAt, schemaVersion } = event.metadata;
  const source = 'source' in event.data ? event.data.source : {};
  return {
    ...(!erased && { value: valueOf(event) }),
    stands,
    erased,
    ...becameOf(fact, who),
    said: source.said,
    intakeId: source.intakeId,
    who: who(actor.id, program),
    program,
    channel,
    instrumentVersion,
    policyVersion,
    consentId,
    occurredAt,
    recordedAt,
    eventId: event.id,
    eventType: event.type,
    schemaVersion,
  };
}

/**
 * Every value of the field that the event wrote, newest first, including wrong, ended and replaced ones.
 * Undefined when that event wrote no fact of this person.
 */
export function historyOfFact(events: readonly Recorded<PersonEvent>[], eventId: string, who: WhoIs): FactHistoryView | undefined {
  const { facts, erased } = toldFacts(events);
  const asked = facts.find(({ event }) => event.id === eventId);
  if (!asked) return undefined;
  const line = facts.filter((fact) => fact.line === asked.line);
  const open = line.filter(({ corrected, ended }) => !corrected && !ended);
  const standing = ONE_AT_A_TIME.includes(asked.kind) ? open.slice(-1) : open;
  const values = line.map((fact) => {
    const isErased = erased || fact.event.erased;
    return pastFact(fact, !isErased && standing.includes(fact), isErased, who);
  });
  return { kind: asked.kind, values: values.reverse() };
}
