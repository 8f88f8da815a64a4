import type { StoredEvent } from './records.js';

export type EventFilter = (event: StoredEvent) => boolean;

export interface FilterExpression {
  readonly on: 'stream' | 'type';
  readonly regex: string;
  readonly prefixes: readonly string[];
}

/** A regular expression wins over prefixes; no prefix at all lets nothing through. */
export function filterOf({ on, regex, prefixes }: FilterExpression): EventFilter {
  const subject = (event: StoredEvent): string => (on === 'stream' ? event.stream : event.type);
  if (regex === '') return (event) => prefixes.some((prefix) => subject(event).startsWith(prefix));
  const expression = new RegExp(regex, 'u');
  return (event) => expression.test(subject(event));
}

export const everyEvent: EventFilter = () => true;
