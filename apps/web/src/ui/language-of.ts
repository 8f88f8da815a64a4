/** Short words that nearly every sentence of a language has, and that the others here do not have. */
const COMMON: Readonly<Record<string, readonly string[]>> = {
  en: 'the and of to in is it for that with was are on by her his she he they not at this from has have had an be will my i we you our who when which after before been ask call or'.split(
    ' ',
  ),
  es: 'el la los las de que y en un una es por con para se lo su al del mi yo no me le quiero está son pero como ella muy ya hija'.split(
    ' ',
  ),
  so: 'waa iyo ka ku la ayaa oo ah waxaan waxay inaan soo uu ay si aan ma waxa'.split(' '),
  hmn: 'kuv peb lawv yog thiab hauv nyob tau rau tsis muaj xav los cov ib tus yuav ua'.split(' '),
};
const LETTERS: Readonly<Record<string, RegExp>> = { es: /[áéíóúñ¿¡]/i };

/**
 * In which language a text is written, as its commonest words tell; nobody is asked which language they type in. Empty, which is
 * HTML for "unknown", where it cannot be told: then nobody claims that it is in the language of the page.
 */
export function languageOf(text: string): string {
  const said = text.toLowerCase().match(/[\p{L}’']+/gu) ?? [];
  const counts = Object.entries(COMMON)
    .map(([language, common]) => ({
      language,
      count: said.filter((word) => common.includes(word)).length + (LETTERS[language]?.test(text) ? 0.5 : 0),
    }))
    .sort((a, b) => b.count - a.count);
  const [first, second] = counts;
  return first && first.count > (second?.count ?? 0) ? first.language : '';
}
