import { NotJson } from '../../../libs/event-sourcing/src/json.js';
import { chain, type ChainedEvent } from '../chain.js';
import { streamNamed, type Suite } from './suite.js';

const deep = (levels: number): object => (levels === 0 ? {} : { a: [deep(levels - 2)] });

const KEPT: Readonly<Record<string, ChainedEvent>> = {
  'scripts, emoji and marks that are joined of several characters': {
    data: { a: '👩‍👧 ñ n\u0303 ქ ܐ ꯍꯃ', '👩‍👧': '\u200e\u2028\u2029\ufeff' },
  },
  'quotes, back-slashes and control characters': {
    data: { a: '"quoted" \\ \\u0000 \n\t\b\f\r\u0001\u007f', b: "it's; DROP TABLE events; --" },
  },
  'members in their order, numbers for names, and null': { data: { z: 1, a: 2, '1': null, '': '', constructor: 'c' } },
  'numbers at the edges': {
    data: { big: 12345678901234567000, small: 5e-324, high: 1.7976931348623157e308, safe: 2 ** 53 - 1, neg: -1e-7 },
  },
  'lists and objects in each other, as deep as is allowed': { data: { empty: [[], {}, [[{}]]], deep: deep(60) } },
  'dates as texts, also those before 1970 and long from now': { recordedAt: '1969-12-31T23:59:59.999Z', data: { on: '9999-12-31' } },
  'a text as another hand wrote it': { dataText: '{ "b" : 1.50, "a" :[ ], "e":1E2, "u":"\\u00e9\\/" }' },
  'a name that stands twice': { dataText: '{"a":1,"a":2}' },
  'facts, and none': { facts: { need: 'housing' } },
  'a text of half the limit': { data: { text: 'ქ'.repeat(170_000) } },
};

const REFUSED: Readonly<Record<string, unknown>> = {
  'a NUL': 'a\u0000b',
  'half of a pair': '\ud800',
  'a date': new Date(0),
  'a bigint': 1n,
  'no number': Number.NaN,
  'an endless number': Number.POSITIVE_INFINITY,
  'nothing in a list': [undefined],
  'a map': new Map(),
  'what is nested too deep': deep(70),
};

/** What goes in comes out, byte for byte, or is refused before it reaches a store. */
export function describeTexts(suite: Suite): void {
  it.each(Object.entries(KEPT))('gives back byte for byte: %s', async (_, event) => {
    const stream = streamNamed();
    const events = chain(stream, [event, {}]);
    await suite.store.append([{ stream, expected: -1, events }]);
    const stored = (await suite.store.readStream(stream)).events;
    expect(stored).toEqual(events.map((sent, revision) => ({ ...sent, stream, revision, position: expect.any(String) })));
    const page = await suite.store.readAll({ after: stored[0]!.position, limit: 1 });
    expect(page.events).toEqual([stored[1]]);
  });

  it.each(Object.entries(REFUSED))('is never given %s', (_, value) => {
    expect(() => chain(streamNamed(), [{ data: { value } }])).toThrow(NotJson);
  });

  it('refuses a NUL that was written as an escape, and writes nothing of the call', async () => {
    const [stream, other] = [streamNamed(), streamNamed()];
    const nul = { stream, expected: -1, events: chain(stream, [{}, { dataText: '{"a":"\\\\\\u0000"}' }]) };
    await expect(suite.store.append([{ stream: other, expected: -1, events: chain(other, [{}]) }, nul])).rejects.toThrow(NotJson);
    await expect(suite.store.append([nul])).rejects.toThrow(NotJson);
    for (const one of [stream, other]) expect((await suite.store.readStream(one)).events).toEqual([]);
  });
}
