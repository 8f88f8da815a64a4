import { jest } from '@jest/globals';
import { type Place, type Present, PresenceBeat } from './presence-beat.js';

const TOMAS: Present = { who: { id: 'tomas', name: 'Tomás Rentería', initials: 'TR' } };

function bench() {
  const said: Place[] = [];
  const heard: (readonly Present[])[] = [];
  const state = { down: false, left: 0, here: [TOMAS] as Present[] };
  const beat = new PresenceBeat('c1', {
    show: async (place) => {
      if (state.down) throw new Error('nobody answered');
      said.push(place);
      return { here: state.here, everyMs: 2_500 };
    },
    leave: () => void (state.left += 1),
    told: (here) => heard.push(here),
  });
  return { said, heard, state, beat };
}

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

it('says again and again where it is, and what is open for editing at once', async () => {
  const { said, beat } = bench();
  beat.start();
  await jest.advanceTimersByTimeAsync(2_600);
  const close = beat.open('a1', 'dueOn');
  await jest.advanceTimersByTimeAsync(0);
  close();
  await jest.advanceTimersByTimeAsync(0);
  expect(said).toEqual([{ caseId: 'c1' }, { caseId: 'c1' }, { caseId: 'c1', itemId: 'a1', field: 'dueOn' }, { caseId: 'c1' }]);
  beat.stop();
});

it('shows nobody once the service has been silent for a while, and everybody when it is back', async () => {
  const { heard, state, beat } = bench();
  beat.start();
  await jest.advanceTimersByTimeAsync(0);
  state.down = true;
  await jest.advanceTimersByTimeAsync(8_000);
  expect(heard.at(-1)).toEqual([]);
  state.down = false;
  await jest.advanceTimersByTimeAsync(3_000);
  expect(heard.at(-1)).toEqual([TOMAS]);
  beat.stop();
});

it('leaves once, and is silent from then on', async () => {
  const { said, state, beat } = bench();
  beat.start();
  await jest.advanceTimersByTimeAsync(0);
  beat.stop();
  beat.stop();
  beat.open('a1');
  await jest.advanceTimersByTimeAsync(10_000);
  expect([said.length, state.left]).toEqual([1, 1]);
});
