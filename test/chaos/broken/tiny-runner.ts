import { createRequire } from 'node:module';

type Step = () => unknown;

interface Group {
  readonly before: Step[];
  readonly after: Step[];
  readonly tests: { readonly name: string; readonly run: Step }[];
  readonly groups: Group[];
}

const LONGEST_MS = 30_000;
const newGroup = (): Group => ({ before: [], after: [], tests: [], groups: [] });

/**
 * Runs what a suite for jest describes, outside of jest and only until something fails: enough to learn whether a broken copy is
 * caught by tests that were written for another purpose.
 *
 * @returns the name of the first test that failed, with why
 */
export async function firstFailure(describeAll: () => void): Promise<string | undefined> {
  const whole = newGroup();
  let current = whole;
  const describe = (_name: string, body: Step): void => {
    const [outer, inner] = [current, newGroup()];
    outer.groups.push(inner);
    current = inner;
    body();
    current = outer;
  };
  const it = (name: string, run: Step): void => void current.tests.push({ name, run });
  const each =
    (rows: readonly unknown[]) =>
    (name: string, run: (...values: unknown[]) => unknown): void =>
      rows.forEach((row) => it(`${name} (${String(row)})`, () => run(...(Array.isArray(row) ? (row as unknown[]) : [row]))));
  const { expect } = createRequire(createRequire(import.meta.url).resolve('jest'))('expect') as { expect: unknown };
  Object.assign(globalThis, {
    describe,
    expect,
    it: Object.assign(it, { each }),
    beforeAll: (step: Step) => current.before.push(step),
    afterAll: (step: Step) => current.after.push(step),
  });
  describeAll();
  return runGroup(whole);
}

async function runGroup({ before, after, tests, groups }: Group): Promise<string | undefined> {
  try {
    for (const step of before) await step();
    for (const { name, run } of tests) {
      const why = await failureOf(run);
      if (why !== undefined) return `${name}: ${why}`;
    }
    for (const group of groups) {
      const failed = await runGroup(group);
      if (failed !== undefined) return failed;
    }
    return undefined;
  } finally {
    for (const step of after) await step();
  }
}

async function failureOf(run: Step): Promise<string | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('no end within 30 s')), LONGEST_MS);
  });
  try {
    await Promise.race([run(), late]);
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message.split('\n')[0] : String(error);
  } finally {
    clearTimeout(timer);
  }
}
