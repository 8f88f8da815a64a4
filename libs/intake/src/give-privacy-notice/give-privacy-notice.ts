import { command } from '#event-sourcing';
import type { PrivacyNoticeGiven } from '../intake.events.js';
import { intake, requireOpen } from '../intake.js';

/** The notice was given: which version, in which language, how. "Not yet" allows a name and a way to call back, no more. */
export const givePrivacyNotice = command(
  'GivePrivacyNotice',
  intake,
  ({ version, language, how }: PrivacyNoticeGiven['data'], state): readonly PrivacyNoticeGiven[] => {
    requireOpen(state);
    return [{ type: 'PrivacyNoticeGiven', data: { version, language, how }, policyVersion: `privacy-notice/${version}` }];
  },
);
