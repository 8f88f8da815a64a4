import { RESPONSE_LEVELS } from '#codes';
import { MEASURES } from '../definitions/catalogue.js';
import { reasonOf } from './judgement.js';

const STATES: Readonly<Record<(typeof MEASURES)[number]['id'], readonly string[]>> = {
  'triaged-within-2-business-days': ['answered', 'withdrawn', 'waiting'],
  'first-service-within-14-days': ['served', 'in-triage', 'waiting', ...RESPONSE_LEVELS.map((level) => `waiting at ${level}`)],
  'outcomes-achieved': ['achieved', 'partly', 'not-achieved', 'no-longer-wanted'],
  'reviews-held-by-their-day': ['waiting', 'answered', 'waiting-held', 'moved', 'ended'],
};
const DAYS = [true, false].flatMap((isInTime) => [true, false].map((isOver) => ({ isInTime, isOver })));

describe('the rules of a measure', () => {
  it.each(MEASURES)('$id: give every state a reason, and every reason to somebody', (measure) => {
    const levels = RESPONSE_LEVELS.slice(1);
    const given = STATES[measure.id].flatMap((state) => DAYS.map((days) => reasonOf({ measure, levels }, state, days)));
    expect([...new Set(given)].sort()).toEqual(measure.reasons.map(({ code }) => code).sort());
  });

  it('ask for a service only where the policy says that the level needs one', () => {
    const measure = MEASURES.find(({ id }) => id === 'first-service-within-14-days')!;
    const late = { isInTime: false, isOver: true };
    expect(reasonOf({ measure, levels: ['assisted'] }, 'waiting at assisted', late)).toBe('no-service-yet');
    expect(reasonOf({ measure, levels: [] }, 'waiting at assisted', late)).toBe('no-service-needed');
    expect(reasonOf({ measure, levels: [] }, 'waiting', late)).toBe('no-service-yet');
  });
});
