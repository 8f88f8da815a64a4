import { Gather } from './gather.js';

describe('questions that are asked at the same time', () => {
  let asked: (readonly number[])[];
  let release: (() => void)[];
  let doubles: Gather<number, number>;
  beforeEach(() => {
    asked = [];
    release = [];
    doubles = new Gather(async (questions) => {
      asked.push(questions);
      await new Promise<void>((resolve) => release.push(resolve));
      return questions.map((question) => question * 2);
    });
  });

  const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
  const answerAll = async (): Promise<void> => {
    for (; release.length > 0; await turn(), await turn()) release.splice(0).forEach((go) => go());
  };

  it('go together, and each gets its own answer', async () => {
    const answers = Promise.all([1, 2, 3].map((question) => doubles.ask(question)));
    await turn();
    await answerAll();
    expect(await answers).toEqual([2, 4, 6]);
    expect(asked).toEqual([[1, 2, 3]]);
  });

  it('wait while a statement is under way, and then go together', async () => {
    const answers: Promise<number>[] = [];
    for (const question of [1, 2, 3, 4]) {
      answers.push(doubles.ask(question));
      await turn();
    }
    expect(asked).toEqual([[1]]);
    await answerAll();
    expect(await Promise.all(answers)).toEqual([2, 4, 6, 8]);
    expect(asked).toEqual([[1], [2, 3, 4]]);
  });

  it('do not all wait for one statement when they are many', async () => {
    const first = doubles.ask(0);
    await turn();
    const answers = Promise.all(Array.from({ length: 8 }, (_, i) => doubles.ask(i)));
    await turn();
    expect(asked.map((questions) => questions.length)).toEqual([1, 8]);
    await answerAll();
    await Promise.all([first, answers]);
  });

  it('are at most a hundred a statement', async () => {
    const answers = Promise.all(Array.from({ length: 250 }, (_, i) => doubles.ask(i)));
    await turn();
    await turn();
    await answerAll();
    expect((await answers).at(-1)).toBe(498);
    expect(asked.map((questions) => questions.length)).toEqual([100, 100, 50]);
  });

  it('fail together, and those who ask later do not', async () => {
    let fails = true;
    const gather = new Gather((questions: readonly number[]) =>
      fails ? Promise.reject(new Error('away')) : Promise.resolve([...questions]),
    );
    const both = Promise.allSettled([gather.ask(1), gather.ask(2)]);
    expect((await both).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    fails = false;
    expect(await gather.ask(3)).toBe(3);
  });
});
