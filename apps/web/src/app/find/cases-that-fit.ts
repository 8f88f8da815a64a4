import type { CaseRow } from '../../api/casework.js';

/** The cases whose name or number holds every typed word, whatever the case and the accents. */
export function casesThatFit(rows: readonly CaseRow[], typed: string, most = 6): CaseRow[] {
  const words = plain(typed).split(/\s+/).filter(Boolean);
  return rows.filter((row) => words.every((word) => plain(`${row.name} ${row.number}`).includes(word))).slice(0, most);
}

function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase();
}
