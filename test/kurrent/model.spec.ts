import fc from 'fast-check';
import { ProtocolLog } from './log.js';
import { Append, Read, ReadAll, Remove, Retry, type ExpectedInModel, type Model, type Real } from './model.js';
import { startPair } from './raw-client.js';

const name = fc.constantFrom('a', 'b', 'c');
const small = fc.nat(12);
/** Now and then more than a page. */
const few = fc.oneof({ weight: 6, arbitrary: fc.integer({ min: 1, max: 4 }) }, { weight: 1, arbitrary: fc.constant(40) });
const expected = fc.constantFrom<ExpectedInModel[]>('any', 'no_stream', 'stream_exists', 'exact', 'exact', 0n, 5n);

const appending = fc
  .record({ name, expected, count: few, plain: fc.boolean() })
  .map((append) => new Append(append.name, append.expected, append.count, append.plain));
const retrying = fc.tuple(name, small, fc.integer({ min: 1, max: 5 })).map(([of, at, count]) => new Retry(of, at, count));
const removing = fc.tuple(name, fc.nat(14)).map(([of, dice]) => new Remove(of, dice === 0));
const reading = fc
  .tuple(name, fc.nat(1000), fc.integer({ min: 1, max: 70 }), fc.boolean())
  .map(([of, from, count, backwards]) => new Read(of, from, count, backwards));
const readingAll = fc.tuple(fc.nat(1000), fc.integer({ min: 1, max: 70 })).map(([from, count]) => new ReadAll(from, count));

/** Appends and reads come more often than what ends a stream. */
const commands = fc.commands<Model, Real, false>(
  [appending, appending, appending, reading, reading, reading, retrying, removing, readingAll],
  {
    maxCommands: 60,
    size: 'max',
  },
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
      { numRuns: 20 },
    );
  });
});
