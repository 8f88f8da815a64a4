import { Injectable } from '@nestjs/common';
import { DEMO_PEOPLE } from './demo-people.js';
import { covers, placesOf } from './jurisdictions.js';

/** Who answers a person about a look at them: who answers for the county, else who leads its teams, else who keeps the service. */
export const LOOK_ANSWERERS: readonly string[] = ['supervisor', 'mdt-lead', 'administrator'];

/** Who did it, as screens show it. */
export interface Who {
  readonly id: string;
  readonly name: string;
  readonly initials: string;
  readonly role: string;
  readonly organization: string;
  readonly program?: string;
}

/** An entry of the directory. */
export interface DirectoryEntry extends Who {
  readonly programs: readonly string[];
  readonly jurisdictions: readonly string[];
}

/**
 * Names of those who act, by id: the log holds ids only. In the demo world it is the demo people; where an identity provider of
 * one's own is used, those who signed in are added as they come.
 */
@Injectable()
export class WorkerDirectory {
  private readonly entries = new Map<string, DirectoryEntry>();

  /** @param people known from the start: by default those of the demo world */
  constructor(people: readonly Omit<DirectoryEntry, 'initials' | 'program'>[] = DEMO_PEOPLE) {
    for (const person of people) this.learn(person);
  }

  /** Somebody who signed in through an identity provider of one's own. */
  learn(person: Omit<DirectoryEntry, 'initials' | 'program'>): void {
    this.entries.set(person.id, entryOf(person));
  }

  /** Everybody, or those of one organisation, by name. */
  list(organization?: string): readonly DirectoryEntry[] {
    const all = [...this.entries.values()].filter((entry) => organization === undefined || entry.organization === organization);
    return all.sort((a, b) => a.name.localeCompare(b.name, 'en'));
  }

  /** By place: ids of the supervisors who work for it. */
  supervisorsByPlace(): Readonly<Record<string, readonly string[]>> {
    const places = new Set(this.list().flatMap(({ role, jurisdictions }) => (role === 'supervisor' ? placesOf(jurisdictions) : [])));
    return Object.fromEntries([...places].map((place) => [place, this.inRole('supervisor', place)]));
  }

  /** Ids of those who answer a person of this place about a look: of the first role in which there is somebody else than who looked. */
  lookAnswerersOf(place: string, lookerId: string): readonly string[] {
    const others = LOOK_ANSWERERS.map((role) => this.inRole(role, place).filter((id) => id !== lookerId));
    return others.find((ids) => ids.length > 0) ?? [];
  }

  private inRole(role: string, place: string): readonly string[] {
    return this.list()
      .filter((entry) => entry.role === role && covers(entry.jurisdictions, place))
      .map(({ id }) => id);
  }

  find(id: string): DirectoryEntry | undefined {
    return this.entries.get(id);
  }

  /** Who it was, of the program in question where it is theirs; an id that the directory does not know stands for itself. */
  who(id: string, program?: string): Who {
    const known = this.entries.get(id);
    if (!known) return { id, name: id === 'system' ? 'Throughline' : id, initials: initialsOf(id), role: 'system', organization: '' };
    const { name, initials, role, organization, programs } = known;
    const shown = programs.find((one) => one === program) ?? (programs.length === 1 ? programs[0] : undefined);
    return { id, name, initials, role, organization, ...(shown ? { program: shown } : {}) };
  }
}

function entryOf({ id, name, role, organization, programs, jurisdictions }: Omit<DirectoryEntry, 'initials' | 'program'>): DirectoryEntry {
  return { id, name, initials: initialsOf(name), role, organization, programs, jurisdictions };
}

/** First letters of the first and the last word. */
export function initialsOf(name: string): string {
  const words = name.split(/[\s-]+/).filter((word) => word.length > 0);
  const letters = [words[0], words.length > 1 ? words.at(-1) : undefined].map((word) => word?.[0]?.toUpperCase() ?? '');
  return letters.join('');
}
