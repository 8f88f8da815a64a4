import { Refusal, type DomainEvent, type Recorded } from '#event-sourcing';
import type { HistoryWriter, Told } from './history-writer.js';
import type { Row } from './rows.js';

/** The rows that tell of one asking for help come in the order of their times. */
export interface Thread {
  last: number;
}

export interface Person {
  readonly personId: string;
  readonly name: string;
  readonly birthDate: string | undefined;
  readonly groups: readonly string[];
  readonly language: string;
}

export interface Contact {
  readonly intakeId: string;
  readonly triageId: string;
  readonly county: string;
  readonly person: Person;
  readonly contactAt: string;
  readonly needs: readonly string[];
  readonly thread: Thread;
  triaged?: { readonly level: string; readonly at: string };
}

export interface Case {
  readonly caseId: string;
  readonly planId: string;
  readonly county: string;
  readonly thread: Thread;
}

export interface Goal {
  readonly goalId: string;
  readonly of: Case;
}

export interface Service {
  readonly serviceId: string;
  readonly of: Case;
}

export interface Telling {
  readonly writer: HistoryWriter;
  readonly told: Told;
  /** @throws Refusal `at.before-last` for a row that is earlier than the one before it of the same thread: its time could not be kept */
  readonly follow: (row: Row, thread: Thread) => void;
}

/** Tells a row by commands. @returns whether it was new @throws Refusal */
export type Teller = (row: Row, telling: Telling) => Promise<boolean>;

/** @throws Refusal when the source refers to what was not told (or was refused) before */
export function find<Known>(told: Told, kind: string, sourceId: string): Known {
  const known = told.get(`${kind}/${sourceId}`);
  if (known === undefined) throw new Refusal('not-found', `${kind}.unknown`, `There is no such ${kind} before this row.`);
  return known as Known;
}

export function keep(told: Told, kind: string, sourceId: string, known: Person | Contact | Case | Goal | Service): void {
  told.set(`${kind}/${sourceId}`, known);
}

export function follow({ values }: Row, thread: Thread): void {
  const at = Date.parse(values['at']!);
  if (at < thread.last) throw new Refusal('content', 'at.before-last', 'This row is earlier than the one before it.');
  thread.last = at;
}

/** The data of the first event of a type. */
export function dataOf<E extends DomainEvent, Type extends E['type']>(
  events: readonly Recorded<E>[],
  type: Type,
): Extract<E, { type: Type }>['data'] {
  const event = events.find((one) => one.type === type);
  if (!event) throw new Error(`The row led to no ${type}.`);
  return event.data as Extract<E, { type: Type }>['data'];
}
