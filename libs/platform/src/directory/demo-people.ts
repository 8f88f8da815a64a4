import { PEOPLE_ELSEWHERE } from './demo-people.elsewhere.js';
import { PEOPLE_OF_THE_STORY } from './demo-people.story.js';
import type { DemoPerson } from './demo-person.js';

export { MAI_NHIA_PERSON_ID } from './demo-people.story.js';
export type { DemoPerson } from './demo-person.js';

/** The demo world's people, and its worker directory. The order is that of the sign-in page. */
export const DEMO_PEOPLE: readonly DemoPerson[] = [...PEOPLE_OF_THE_STORY, ...PEOPLE_ELSEWHERE];

/** Finds a demo person by id or by name, as one types it; undefined when there is none, or more than one. */
export function findDemoPerson(text: string): DemoPerson | undefined {
  const wanted = fold(text);
  const exact = DEMO_PEOPLE.find((person) => person.id === wanted || fold(person.name) === wanted);
  if (exact) return exact;
  const near = DEMO_PEOPLE.filter((person) =>
    fold(person.name)
      .split(/[\s-]+/)
      .includes(wanted),
  );
  return near.length === 1 ? near[0] : undefined;
}

/** Lower case, without accents and apostrophes. */
function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f'’]/g, '')
    .trim()
    .toLowerCase();
}
