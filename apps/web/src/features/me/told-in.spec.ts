import { toldIn } from './told-in.js';

describe('what waits on one’s own page', () => {
  it('is told in the words that were written, a wish like a note to a step that is done', () => {
    expect(toldIn({ words: 'A door that locks', need: 'housing' })).toEqual({ text: 'A door that locks', fewRead: false });
    expect(toldIn({ note: 'On Friday' })).toEqual({ text: 'On Friday', fewRead: false });
    expect(toldIn({})).toEqual({ fewRead: false });
    expect(toldIn(undefined)).toEqual({ fewRead: false });
  });

  it('is folded where only some may read it', () => {
    expect(toldIn({ words: 'To sleep', sharedWith: ['housing'] })).toEqual({ text: 'To sleep', fewRead: true });
  });
});
