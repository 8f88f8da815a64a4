import type { Worker } from '../../api/session.js';

/** What is chosen while a case is opened. */
export interface CaseDraft {
  readonly name: string;
  readonly programs: readonly string[];
  /** Ids of those asked to sit on the team. */
  readonly seats: readonly string[];
  readonly lead: string;
}

export interface TeamGroup {
  /** A program's code, `partner` or `family`. */
  readonly key: string;
  readonly people: readonly Worker[];
}

const FAMILY = ['person', 'family-member'];
const COUNTY = ['caseworker', 'mdt-lead', 'supervisor'];

/** Whom one may ask: workers of each chosen program, then partner organizations, then the family. */
export function teamGroups(workers: readonly Worker[], programs: readonly string[], county: string | undefined): TeamGroup[] {
  const near = (worker: Worker): number => (county && worker.jurisdictions.includes(county) ? 0 : 1);
  const ofCounty = workers
    .filter((worker) => COUNTY.includes(worker.role))
    .sort((a, b) => near(a) - near(b) || a.name.localeCompare(b.name));
  const groups = [
    ...programs.map((key) => ({ key, people: ofCounty.filter((worker) => worker.programs.includes(key) && worker.programs.length === 1) })),
    { key: 'lead', people: ofCounty.filter((worker) => worker.programs.length > 1 && worker.role === 'mdt-lead') },
    { key: 'partner', people: workers.filter((worker) => worker.role === 'partner-worker') },
    { key: 'family', people: workers.filter((worker) => FAMILY.includes(worker.role)) },
  ];
  return groups.filter((group) => group.people.length > 0);
}

/** The body of the command: the programs, and a seat for each who is asked. */
export function openCaseBody(
  draft: CaseDraft,
  workers: readonly Worker[],
  triageId: string,
  householdId?: string,
): Record<string, unknown> {
  const seats = draft.seats.map((actorId) => {
    const worker = workers.find(({ id }) => id === actorId);
    const program = worker?.programs.find((code) => draft.programs.includes(code));
    const partner = worker?.role === 'partner-worker' || FAMILY.includes(worker?.role ?? '');
    return { actorId, seatRole: actorId === draft.lead ? 'lead' : 'member', ...(program && !partner ? { program } : {}) };
  });
  const programs = draft.programs.map((program) => ({ program }));
  return { triageId, name: draft.name.trim(), programs, seats, ...(householdId ? { householdId } : {}) };
}
