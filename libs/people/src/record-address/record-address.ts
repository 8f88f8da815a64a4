import { command } from '#event-sourcing';
import type { AddressRecorded, Source } from '../person.events.js';
import { sourceOf } from '../person.facts.js';
import { person, requireRegistered } from '../person.js';

export interface RecordAddress extends Source {
  readonly lines: string;
  readonly county: string;
}

/** Where somebody lives or gets mail. */
export const recordAddress = command('RecordAddress', person, (input: RecordAddress, state, context): readonly AddressRecorded[] => {
  requireRegistered(state);
  const { lines, county } = input;
  const data = { addressId: context.newId('address'), county, source: sourceOf(input) };
  return [{ type: 'AddressRecorded', data, personal: { lines }, subjects: [context.streamId], facts: { county } }];
});
