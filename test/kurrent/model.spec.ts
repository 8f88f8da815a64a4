import fc from 'fast-check';
import { ProtocolLog } from './log.js';
import { Append, Read, ReadAll, Remove, Retry, type ExpectedInModel, type Model, type Real } from './model.js';
import { startPair } from './raw-client.js';

const name = fc.constantFrom('a', 'b', 'c');
const small = fc.nat(12);
const expected = fc.constantFrom<ExpectedInModel[]>('any', 'no_stream', 'stream_exists', 'exact', 'exact', 0n, 5n);

const commands = fc.commands<Model, Real, false>(
  [
    fc
      .record({ name, expected, count: fc.integer({ min: 1, max: 40 }), plain: fc.boolean() })
      .map((a) => new Append(a.name, a.expected, a.count, a.plain)),
    fc.tuple(name, small, fc.integer({ min: 1, max: 5 })).map(([of, at, count]) => new Retry(of, at, count)),
    fc.tuple(name, fc.integer({ min: 0, max: 9 })).map(([of, dice]) => new Remove(of, dice === 0)),
    fc
      .tuple(name, fc.nat(80), fc.integer({ min: 1, max: 70 }), fc.boolean())
      .map(([of, from, count, back]) => new Read(of, from, count, back)),
    fc.tuple(fc.nat(100), fc.integer({ min: 1, max: 70 })).map(([from, count]) => new ReadAll(from, count)),
  ],
  { maxCommands: 40, size: 'max' },
);

describe('the protocol server does what its model does', () => {
  it.each([false, true])('with commit records: %s', async (commitRecords) => {
    await fc.assert(
      fc.asyncProperty(commands, async (sequence) => {
        const pair = await startPair({ log: new ProtocolLog({ commitRecords }) });
        try {
          await fc.asyncModelRun(() => ({ model: { streams: new Map(), log: [] }, real: { client: pair.client } }), sequence);
        } finally {
          await pair.close();
        }
      }),
      { numRuns: 25 },
    );
  });
});
