/** Every value that a person's facts ever had, by line: a line is what one field of the page held over time. */
import type { Recorded } from '#event-sourcing';
import type { ContactPointEnded, FactCorrected, FactVerified, PersonEvent } from '../person.events.js';
import type { FactKind } from '../person.js';

export type ToldEvent = Recorded<Extract<PersonEvent, { type: (typeof TOLD)[number] }>>;

/** One value of one field, and what became of it. */
export interface ToldFact {
  readonly event: ToldEvent;
  readonly kind: FactKind;
  /** Values of one line follow each other; a corrected value belongs to the line of the wrong one. */
  readonly line: string;
  readonly corrected?: Recorded<FactCorrected>;
  readonly ended?: Recorded<ContactPointEnded>;
  readonly checked: readonly Recorded<FactVerified>[];
}

export interface ToldFacts {
  readonly facts: readonly ToldFact[];
  /** True when this person's keys are destroyed: no value is known any more, coarse ones included. */
  readonly erased: boolean;
}

const TOLD = [
  'NameRecorded',
  'BirthDateRecorded',
  'DemographicsRecorded',
  'ContactPointRecorded',
  'AddressRecorded',
  'CommunicationNeedRecorded',
  'StrengthRecorded',
] as const;

const isTold = (event: Recorded<PersonEvent>): event is ToldEvent => TOLD.some((type) => type === event.type);

/** Where a value belongs by itself: all phones are one line, each strength is its own. */
function placeOf(event: ToldEvent): { kind: FactKind; line: string } {
  switch (event.type) {
    case 'NameRecorded':
      return { kind: 'name', line: `name ${event.data.use}` };
    case 'BirthDateRecorded':
      return { kind: 'birth-date', line: 'birth-date' };
    case 'DemographicsRecorded':
      return { kind: 'demographics', line: 'demographics' };
    case 'ContactPointRecorded':
      return { kind: 'contact-point', line: `contact-point ${event.data.kind}` };
    case 'AddressRecorded':
      return { kind: 'address', line: 'address' };
    case 'CommunicationNeedRecorded':
      return { kind: 'communication-need', line: 'communication-need' };
    case 'StrengthRecorded':
      return { kind: 'strength', line: `strength ${event.data.strengthId}` };
  }
}

/** What a person's events told, oldest first. */
export function toldFacts(events: readonly Recorded<PersonEvent>[]): ToldFacts {
  let facts: readonly ToldFact[] = [];
  let wrong: { readonly commandId: string; readonly fact: ToldFact } | undefined;
  const mark = (isMeant: (fact: ToldFact) => boolean, more: (fact: ToldFact) => Partial<ToldFact>): void => {
    facts = facts.map((fact) => (isMeant(fact) ? { ...fact, ...more(fact) } : fact));
  };
  for (const event of events) {
    if (isTold(event)) {
      const place = placeOf(event);
      const isRight = wrong?.commandId === event.metadata.commandId && wrong.fact.kind === place.kind;
      facts = [...facts, { event, ...place, ...(isRight && { line: wrong!.fact.line }), checked: [] }];
    } else if (event.type === 'FactCorrected') {
      const fact = facts.find((one) => one.event.id === event.data.correctsEventId);
      wrong = fact && { commandId: event.metadata.commandId, fact };
      mark(
        (one) => one === fact,
        () => ({ corrected: event }),
      );
    } else if (event.type === 'ContactPointEnded') {
      const { contactPointId } = event.data;
      mark(
        ({ event: told }) => told.type === 'ContactPointRecorded' && told.data.contactPointId === contactPointId,
        () => ({ ended: event }),
      );
    } else if (event.type === 'FactVerified') {
      mark(
        ({ event: told }) => told.id === event.data.eventId,
        ({ checked }) => ({ checked: [...checked, event] }),
      );
    }
  }
  return { facts, erased: events.some(({ type, erased }) => erased || type === 'PersonErased') };
}
