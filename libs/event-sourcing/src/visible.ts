/** A letter, a number, punctuation or a symbol. A mark alone has nothing that it stands on. */
const DRAWN = /[\p{L}\p{N}\p{P}\p{S}]/gu;
/** Of these, what is drawn as nothing: fillers, which are letters by their category, and the Braille pattern without a dot. */
const BLANK = /[\p{Default_Ignorable_Code_Point}\u2800]/u;

/** Whether there is anything to read in what somebody wrote: the one rule for words that must say something. */
export function isVisible(words: string): boolean {
  return (words.match(DRAWN) ?? []).some((character) => !BLANK.test(character));
}
