import fc from 'fast-check';
import { contentHash, NotJson, storedText } from './json.js';

describe('the text that is stored', () => {
  it('comes back as it went in, whatever JSON it is', () => {
    const wellFormed = fc.json({ stringUnit: 'grapheme' }).map((text) => JSON.parse(text) as unknown);
    fc.assert(
      fc.property(fc.dictionary(fc.string(), wellFormed), (value) => {
        let text: string;
        try {
          text = storedText(value);
        } catch (error) {
          expect(error).toBeInstanceOf(NotJson);
          return;
        }
        expect(JSON.stringify(JSON.parse(text))).toBe(text);
      }),
    );
  });

  it.each([
    ['a date', new Date()],
    ['a bigint', 1n],
    ['not a number', Number.NaN],
    ['an endless number', Infinity],
    ['a hole in a list', [undefined]],
    ['a NUL', 'a\u0000b'],
    ['half of a surrogate pair', '\ud83d'],
    ['a map', new Map()],
    ['bytes', Buffer.from('a')],
    ['a function', () => 1],
    ['a symbol', Symbol('a')],
  ])('is refused for %s, telling where but not what', (_, value) => {
    expect(() => storedText({ outer: { inner: value } })).toThrow(/^outer\.inner/);
  });

  it('is refused for a member called __proto__ and for bottomless nesting', () => {
    expect(() => storedText(JSON.parse('{"__proto__": 1}') as object)).toThrow('__proto__');
    let deep: object = {};
    for (let i = 0; i < 100; i += 1) deep = { deep };
    expect(() => storedText(deep)).toThrow('nested deeper');
  });

  it('leaves out members that are undefined', () => {
    expect(storedText({ a: undefined, b: 1 })).toBe('{"b":1}');
  });
});

describe('the hash of a command', () => {
  it('is the same for the same content in another order, and differs for other content', () => {
    expect(contentHash({ a: 1, b: { c: [1, 2], d: undefined } })).toBe(contentHash({ b: { c: [1, 2] }, a: 1 }));
    expect(contentHash({ a: [1, 2] })).not.toBe(contentHash({ a: [2, 1] }));
  });
});
