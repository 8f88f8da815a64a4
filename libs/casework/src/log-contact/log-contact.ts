import { command } from '#event-sourcing';
import type { ContactLogged } from '../case.events.js';
import { caseStream } from '../case.js';
import { caseFor, readersOf } from '../case.rules.js';

export interface LogContact {
  readonly channel: string;
  readonly direction: 'in' | 'out';
  readonly withWhom: 'person' | 'family' | 'partner' | 'other';
  readonly reached: boolean;
  readonly summary: string;
  /** What the person said, verbatim. */
  readonly ownWords?: string;
  readonly sharing: string;
  readonly sharedWith?: readonly string[];
}

/** A contact with the person or about them; one that reached nobody is a contact too. */
export const logContact = command('log-contact', caseStream, (input: LogContact, state, context): ContactLogged[] => {
  caseFor(state, 'log-contact');
  const { summary, ownWords, sharedWith, ...data } = input;
  return [
    {
      type: 'ContactLogged',
      data: {
        ...data,
        contactId: context.newId('contact'),
        intakeId: state.intakeId,
        sharedWith: readersOf(context.actor, input.sharing, sharedWith),
      },
      personal: { summary, ...(ownWords && { ownWords }) },
      subjects: state.personIds,
      channel: input.channel,
    },
  ];
});
