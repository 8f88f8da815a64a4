import { languageOf } from './provider-words.js';

describe('the language of the demo world’s sign-in page', () => {
  it.each([
    ['es', 'en-US,en;q=0.9', 'es'],
    [undefined, 'es-MX,es;q=0.9,en;q=0.8', 'es'],
    [undefined, 'en-US,en;q=0.9,es;q=0.8', 'en'],
    ['so', 'es', 'es'],
    [undefined, 'fr-FR', 'en'],
    [undefined, undefined, 'en'],
  ])('is that of the app, else the browser’s, else English: %s, %s', (asked, accepted, language) => {
    expect(languageOf(asked, accepted)).toBe(language);
  });
});
