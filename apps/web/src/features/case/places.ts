import type { CaseHeader } from '../../api/casework.js';

/** Programs and organizations that an item of the case may be shared with, as they joined it; never twice. */
export function placesOf(file: Pick<CaseHeader, 'programs' | 'team'>): string[] {
  const partners = file.team.filter((seat) => seat.kind === 'partner').map((seat) => seat.who.organization);
  return [...new Set([...file.programs, ...partners])];
}
