import fc from 'fast-check';
import type { AnyStep, Done, Story } from './story.js';
import { tellAll, type Arrival } from './storyteller.js';
import { sideBySide } from './told/side-by-side.js';

const nothing: Done = { streamId: '', events: [], consequences: [] };

function* storyOf(times: readonly number[]): Story {
  for (const at of times) yield { at } as AnyStep;
}

async function toldTimes(stories: readonly (readonly number[])[], end: number): Promise<number[]> {
  const told: number[] = [];
  const arrivals: Arrival[] = stories.map((times) => ({ at: times[0] ?? 0, begin: () => storyOf(times) })).sort((a, b) => a.at - b.at);
  await tellAll(arrivals, end, (step) => {
    told.push(step.at);
    return Promise.resolve(nothing);
  });
  return told;
}

describe('many stories', () => {
  const times = fc.array(fc.integer({ min: 0, max: 1000 }), { maxLength: 12 }).map((all) => all.sort((a, b) => a - b));

  it('are told as one, in the order of time, up to today', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(times, { maxLength: 20 }), fc.integer({ min: 0, max: 1000 }), async (stories, end) => {
        const expected = stories
          .flat()
          .filter((at) => at <= end)
          .sort((a, b) => a - b);
        expect(await toldTimes(stories, end)).toEqual(expected);
      }),
    );
  });

  it('get back what came of each step', async () => {
    const seen: string[] = [];
    function* asking(): Story {
      const done = yield { at: 1 } as AnyStep;
      seen.push(done.streamId);
    }
    await tellAll([{ at: 1, begin: asking }], 5, () => Promise.resolve({ streamId: 'answer', events: [], consequences: [] }));
    expect(seen).toEqual(['answer']);
  });
});

describe('strands of one story', () => {
  it('are told as one in the order of time, each gets back what came of its own steps', async () => {
    const back: string[] = [];
    function* strand(name: string, times: readonly number[]): Story {
      for (const at of times) {
        const done = yield { at, streamId: `${name}${at}` } as AnyStep;
        back.push(`${name} ${done.streamId}`);
      }
    }
    const told: string[] = [];
    const story = (): Story => sideBySide(strand('a', [1, 4, 9]), strand('b', []), strand('c', [2, 4, 5]));
    await tellAll([{ at: 0, begin: story }], 8, (step) => {
      told.push(step.streamId!);
      return Promise.resolve({ ...nothing, streamId: step.streamId! });
    });
    expect(told).toEqual(['a1', 'c2', 'a4', 'c4', 'c5']);
    expect(back).toEqual(['a a1', 'c c2', 'a a4', 'c c4', 'c c5']);
  });
});
