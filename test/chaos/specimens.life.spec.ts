import { asItMustBe, examineSpecimens, tableOf, type Examined } from './broken/examine-specimens.js';
import { SPECIMENS } from './broken/specimen.js';

describe('the checks of the store', () => {
  let examined: readonly Examined[];
  beforeAll(async () => {
    examined = await examineSpecimens();
  }, 180_000);

  it.each(SPECIMENS.map(({ name, caughtBy }) => [caughtBy === undefined ? 'accuse nothing in' : 'catch', name]))('%s: %s', (_, name) => {
    const one = examined.find(({ specimen }) => specimen.name === name)!;
    if (!asItMustBe(one)) throw new Error(`Not as it must be:\n${tableOf(examined)}\n${JSON.stringify(one.found)}`);
  });
});
