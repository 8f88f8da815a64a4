import { command, notFound, refuse } from '#event-sourcing';
import type { PersonIdentified } from '../intake.events.js';
import { allowedNow, intake, requireOpen, type IntakeState } from '../intake.js';

export interface IdentifyPerson {
  readonly personId: string;
  /** Codes of the reasons for which it is this person; `new-person` for one just registered. */
  readonly reasons: readonly string[];
  readonly confirmBeforeBirth?: boolean;
  /** Looked up: what is known of the person. */
  readonly person?: {
    readonly name: string;
    /** YYYY-MM-DD, the first possible day. */
    readonly bornOn?: string;
    readonly ageBand: string;
    readonly groups: readonly string[];
    readonly language: string;
  };
}

/** Who it is about. The privacy notice comes first. Saying it again with another person corrects it. */
export const identifyPerson = command('IdentifyPerson', intake, (input: IdentifyPerson, state): readonly PersonIdentified[] => {
  requireOpen(state);
  if (state.notice === 'none') {
    refuse('privacy-notice-first', 'Say the privacy notice before you ask who it is.', allowedNow(state));
  }
  const { personId, reasons, person } = input;
  if (!person) notFound('person');
  const { name, ageBand, groups, language } = person;
  const known = !reasons.includes('new-person');
  const data = { personId, known, reasons: [...reasons], ...confirmedBeforeBirth(input, state) };
  return [{ type: 'PersonIdentified', data, personal: { name }, subjects: [personId], facts: { ageBand, groups, language } }];
});

function confirmedBeforeBirth({ person, confirmBeforeBirth }: IdentifyPerson, { contactAt }: IntakeState): { beforeBirthConfirmed?: true } {
  if (!person?.bornOn || contactAt.slice(0, 10) >= person.bornOn) return {};
  if (!confirmBeforeBirth) {
    refuse('before-birth', 'Help was asked for before this person was born. Check both dates, or confirm that it is meant.', [
      'confirm-before-birth',
    ]);
  }
  return { beforeBirthConfirmed: true };
}
