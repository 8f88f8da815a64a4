import type { Recorded } from '#event-sourcing';
import { recordedEvent } from '#event-sourcing/testing';
import type { StrengthRecorded } from '#people';
import { ACTION, GOAL, PERSON } from '../fixtures/plan-story.js';
import { recordedStrengths } from '../plan.recorded-strengths.js';
import { offeredStrengths } from './offered-strengths.js';

const told = (strengthId: string, words: string, revision: number): Recorded => {
  const event: StrengthRecorded = { type: 'StrengthRecorded', data: { strengthId, source: {} }, personal: { words }, subjects: [PERSON] };
  return recordedEvent(event, { stream: `person-${PERSON}`, revision });
};
const events = [told(GOAL, 'Cooks for ten.', 0), told(ACTION, 'Keeps every appointment.', 1)];

describe('the strengths that are offered to a plan', () => {
  it('are those of its people, the newest first, but not what it builds on already', () => {
    const recorded = recordedStrengths(PERSON, events);
    expect(offeredStrengths(recorded, []).map(({ words }) => words)).toEqual(['Keeps every appointment.', 'Cooks for ten.']);
    expect(offeredStrengths(recorded, [ACTION]).map(({ words }) => words)).toEqual(['Cooks for ten.']);
  });

  it('leave out what was erased, and what was written down twice in the same words', () => {
    const { personal: _personal, ...erased } = events[0]!;
    expect(recordedStrengths(PERSON, [{ ...erased, erased: true }])).toEqual([]);
    const twice = recordedStrengths(PERSON, [...events, told(PERSON, 'Cooks for ten.', 2)]);
    expect(offeredStrengths(twice, [])).toHaveLength(2);
  });
});
