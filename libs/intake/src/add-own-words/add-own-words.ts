import { command } from '#event-sourcing';
import type { OwnWordsAdded } from '../intake.events.js';
import { intake, requireOpen } from '../intake.js';

/** More of what was said; earlier words stay as they are. */
export const addOwnWords = command(
  'AddOwnWords',
  intake,
  ({ ownWords }: { ownWords: string }, state, context): readonly OwnWordsAdded[] => {
    requireOpen(state);
    return [{ type: 'OwnWordsAdded', data: {}, personal: { ownWords }, subjects: [state.person?.personId ?? context.streamId] }];
  },
);
