/** Who can see an item, as it is chosen. */
export interface Readers {
  readonly sharing: string;
  readonly sharedWith: readonly string[];
}

/** Seen by the same as what it belongs to, until somebody chooses: a step never tells more people than its goal by itself. */
export function readersAs({ sharing, sharedWith }: Readers): Readers {
  return { sharing, sharedWith };
}

/** Both parts in one text, as a field of the plan takes it: `named|food-cash,housing`. */
export function textOfReaders({ sharing, sharedWith }: Readers): string {
  return `${sharing}|${[...sharedWith].sort().join(',')}`;
}

/** What `textOfReaders` made of it. */
export function readersOf(text: string): Readers {
  const [sharing = '', named = ''] = text.split('|');
  return { sharing, sharedWith: named.split(',').filter(Boolean) };
}

/** Whoever chooses may be leaving themselves out: none of their programs, nor where they work, is named. */
export function leavesOut(
  { sharing, sharedWith }: Readers,
  me: { readonly programs: readonly string[]; readonly organization: string },
): boolean {
  return sharing === 'named' && ![...me.programs, me.organization].some((code) => sharedWith.includes(code));
}
