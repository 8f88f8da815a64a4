import { creatingCommand, refuse } from '#event-sourcing';
import type { ContactReceived } from '../intake.events.js';
import { allowedNow, intake } from '../intake.js';

export type TakeContact = ContactReceived['data'] & NonNullable<ContactReceived['personal']>;

/** Somebody asks for help: how it reached us, who asks for whom, and their own words, verbatim. Deadlines count from its occurredAt. */
export const takeContact = creatingCommand('TakeContact', intake, (input: TakeContact, state, context): readonly ContactReceived[] => {
  if (state.status !== 'none') refuse('intake.taken', 'This contact was taken already.', allowedNow(state));
  const { channel, caller, forWhom, county, language, ownWords, callerName } = input;
  return [
    {
      type: 'ContactReceived',
      data: { channel, caller, forWhom, county, language },
      personal: { ownWords, ...(callerName ? { callerName } : {}) },
      subjects: [context.streamId],
      facts: { county, channel, language },
      jurisdiction: county,
      channel,
    },
  ];
});
