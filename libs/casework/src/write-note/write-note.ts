import { command } from '#event-sourcing';
import type { NoteWritten } from '../case.events.js';
import { caseStream } from '../case.js';
import { caseFor, readersOf } from '../case.rules.js';

export interface WriteNote {
  readonly text: string;
  readonly sharing: string;
  readonly sharedWith?: readonly string[];
}

export const writeNote = command('write-note', caseStream, ({ text, sharing, sharedWith }: WriteNote, state, context): NoteWritten[] => {
  caseFor(state, 'write-note');
  return [
    {
      type: 'NoteWritten',
      data: { noteId: context.newId('note'), sharing, sharedWith: readersOf(context.actor, sharing, sharedWith) },
      personal: { text },
      subjects: state.personIds,
    },
  ];
});
