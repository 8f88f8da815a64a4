import { saidIn } from '../app/words/refusals.js';
import type { WordValues } from '../app/words/format.js';
import { useWords } from '../app/words/words.js';

/** A sentence of the service, in the language of the page where it has been put into words, else marked as English. */
export function Said({ english, values }: { english: string; values?: WordValues }) {
  const { language } = useWords();
  const said = saidIn(language, english, values);
  return said.language === language ? said.text : <span lang={said.language}>{said.text}</span>;
}
