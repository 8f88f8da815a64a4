import type { CaseHeader } from '../../api/casework.js';

/** Programs and organizations that an item of the case may be shared with, as they joined it; never twice. */
export function placesOf(file: Pick<CaseHeader, 'programs' | 'team'>): string[] {
  const partners = file.team.filter((seat) => seat.kind === 'partner').map((seat) => seat.who.organization);
  return [...new Set([...file.programs, ...partners])];
}

/** Whom an item of the plan may be shared with by name: the family too, and whoever it is shared with already. */
export function readersToChoose(file: Pick<CaseHeader, 'programs' | 'team'>, before: readonly string[] = []): string[] {
  return [...new Set([...placesOf(file), 'family', ...before])];
}
