import { command, notFound, Refusal } from '#event-sourcing';
import type { NoteAmended } from '../case.events.js';
import { caseStream } from '../case.js';
import { byId, caseFor } from '../case.rules.js';

export interface AmendNote {
  readonly noteId: string;
  readonly text: string;
  readonly reason: string;
}

/** Who wrote a note may put it right; both texts stay. */
export const amendNote = command('amend-note', caseStream, ({ noteId, text, reason }: AmendNote, state, { actor }): NoteAmended[] => {
  caseFor(state, 'write-note');
  const note = byId(state.notes, noteId) ?? notFound('note');
  if (note.by !== actor.id)
    throw new Refusal('not-allowed', 'case.not-your-note', 'Only who wrote a note can put it right. Write your own.');
  return [{ type: 'NoteAmended', data: { noteId }, personal: { text, reason }, subjects: state.personIds }];
});
