import { languageOf } from './language-of.js';

/** Words that somebody wrote, as they wrote them, whatever the language of the page; readers of screens say them in their own. */
export function Written({ text }: { text: string }) {
  return <span lang={languageOf(text)}>{text}</span>;
}
