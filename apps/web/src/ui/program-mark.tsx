import { useWords } from '../app/words/words.js';

/** Two letters and a tone for each program; partners and the family have their own shape. */
const MARKS: Readonly<Record<string, { letters: string; tone: string }>> = {
  housing: { letters: 'HS', tone: 'hs' },
  'food-cash': { letters: 'FC', tone: 'fc' },
  'child-support': { letters: 'CS', tone: 'cs' },
  'child-protection': { letters: 'CP', tone: 'cp' },
  family: { letters: 'FA', tone: 'fam' },
};

/** The letters, tone and full name of a program's, a partner's or the family's code. */
export function useProgram(code: string): { letters: string; tone: string; name: string } {
  const words = useWords();
  const mark = MARKS[code];
  if (mark) return { ...mark, name: words.code('program', code) };
  return { letters: 'PT', tone: 'pt', name: words.code('organization', code) };
}

/** A small box with a two-letter code, then the full name: `HS Housing stability`. */
export function ProgramMark({ code }: { code: string }) {
  const { letters, tone, name } = useProgram(code);
  return (
    <span className={`prog ${tone}`}>
      <b aria-hidden="true">{letters}</b>
      {name}
    </span>
  );
}
