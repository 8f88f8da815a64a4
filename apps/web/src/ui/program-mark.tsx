import { useWords, type Words } from '../app/words/words.js';

/** Two letters and a tone for each program; partners and the family have their own shape. */
const MARKS: Readonly<Record<string, { letters: string; tone: string }>> = {
  housing: { letters: 'HS', tone: 'hs' },
  'food-cash': { letters: 'FC', tone: 'fc' },
  'child-support': { letters: 'CS', tone: 'cs' },
  'child-protection': { letters: 'CP', tone: 'cp' },
  family: { letters: 'FA', tone: 'fam' },
  // Counties, the Tribe and the state are no partners: a solid line, no tone of a program.
  'olmsted-county': { letters: 'OC', tone: 'cty' },
  'dodge-county': { letters: 'DC', tone: 'cty' },
  'steele-county': { letters: 'SC', tone: 'cty' },
  'prairie-island': { letters: 'PI', tone: 'cty' },
  state: { letters: 'MN', tone: 'cty' },
};

/** The letters, tone and full name of a program's, a partner's or the family's code. */
export function useProgram(code: string): { letters: string; tone: string; name: string } {
  const words = useWords();
  const mark = MARKS[code];
  return { ...(mark ?? { letters: 'PT', tone: 'pt' }), name: placeName(code, words) };
}

/** The full name of a program, an organization or the family. */
export function placeName(code: string, words: Pick<Words, 'code'>): string {
  const program = words.code('program', code);
  return program === code ? words.code('organization', code) : program;
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
