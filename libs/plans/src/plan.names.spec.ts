import { recordedEvent } from '#event-sourcing/testing';
import { usualName } from './plan.names.js';

const told = (use: string, given?: string) =>
  recordedEvent(
    { type: 'NameRecorded', data: { nameId: '1', use, source: {} }, ...(given && { personal: { given, family: 'Yang' } }) },
    { stream: 'person-1', revision: 0 },
  );

it('is the usual name that was told last, and none where it was erased or never told', () => {
  expect(usualName([told('usual', 'Lee'), told('usual', 'Leo'), told('former', 'Leon')])).toBe('Leo Yang');
  expect(usualName([told('usual', 'Leo'), told('usual')])).toBeUndefined();
  expect(usualName([])).toBeUndefined();
});
