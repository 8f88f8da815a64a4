import { isWordKey } from '../app/words/catalogue.js';
import { useWords } from '../app/words/words.js';
import { languageOf } from './language-of.js';

/** Words that somebody wrote, as they wrote them, whatever the language of the page; readers of screens say them in their own. */
export function Written({ text }: { text: string }) {
  return <span lang={languageOf(text)}>{text}</span>;
}

/** Words that the service tells: typed by somebody, or a key of the catalogue where a rule wrote them. */
export function Told({ text }: { text: string }) {
  const { t } = useWords();
  return isWordKey(text) ? t(text) : <Written text={text} />;
}
