import { Pace } from './pace.js';

it('bounds one person without holding up another, and begins anew with each stretch', () => {
  let now = 1_000;
  const pace = new Pace(2, 100, () => now);
  expect([pace.take('amina'), pace.take('amina'), pace.take('amina'), pace.take('tomas')]).toEqual([true, true, false, true]);
  now += 100;
  expect(pace.take('amina')).toBe(true);
});
