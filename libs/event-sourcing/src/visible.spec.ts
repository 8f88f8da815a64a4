import { isVisible } from './visible.js';

describe('words that somebody can see', () => {
  it.each([
    ['nothing', ''],
    ['spaces', ' \n\t\u00a0\u3000'],
    ['marks of direction and of width', '\u200b\u200d\u202e\u00ad\u2060\ufeff'],
    ['the Braille pattern without a dot', '\u2800\u2800'],
    ['the fillers of Hangul', '\u3164\u115f\u1160\uffa0'],
    ['a joiner of graphemes', '\u034f'],
    ['selectors of a variation', '\ufe0f\ufe0e\u{e0100}'],
    ['combining marks that stand on nothing', '\u0301 \u20dd'],
    ['controls and what no character is', '\u0007\ue000\u{e0041}'],
  ])('are not there in %s', (_what, words) => {
    expect(isVisible(words)).toBe(false);
  });

  it.each(['Home', 'ஊ', '🏠', '❤️', '👩‍👧', '7', '?', '$', '\u2801', '한국', 'ਘਰ', '\u3164a'])('are there in %s', (words) => {
    expect(isVisible(words)).toBe(true);
  });
});
