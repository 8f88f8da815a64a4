import type { Group, Language, Need, Program } from '#codes';
import type { Told } from '../people-of.js';

/** One family told by hand in a few lines. */
export interface ShortStory {
  readonly place: string;
  /** Days ago on which they asked for help. */
  readonly asked: number;
  readonly name: string;
  readonly members: readonly Told[];
  readonly ownWords: string;
  readonly needs: readonly Need[];
  readonly strength: string;
  readonly goal: { readonly words: string; readonly title: string };
  /** What they said last, days ago, and what is to be done about it. */
  readonly said: { readonly ago: number; readonly words: string; readonly summary: string };
  readonly task: { readonly title: string; readonly why: string; readonly due: number };
  readonly withPartner?: boolean;
  /** A program that works with them too, beside those of their needs. */
  readonly alsoIn?: Program;
  /** The help with their home came to nothing, so many days ago: other programs hear of it. */
  readonly homeLost?: number;
  /** An outcome recorded and, some days later, corrected. */
  readonly corrected?: true;
  /** Two workers set another due date at the same time, and nobody has chosen yet. */
  readonly conflict?: true;
}

/** Somebody as they tell of themselves; an adult who speaks English, unless told otherwise. */
export const someone = (given: string, family: string, birthDate: string, more: Partial<Told> = {}): Told => ({
  given,
  family,
  birthDate,
  groups: ['white'] as readonly Group[],
  language: 'en' as Language,
  role: 'head',
  ...more,
});
