import { derivedId, refuse, type Facts, type Recorded, type StreamDefinition } from '#event-sourcing';
import type { ContactReceived, IntakeEvent } from './intake.events.js';

export type IntakeStatus = 'none' | 'open' | 'sent-to-triage' | 'screened-out' | 'withdrawn';

export interface IntakeState {
  readonly status: IntakeStatus;
  readonly contactAt: string;
  readonly county: string;
  readonly language: string;
  readonly forWhom: ContactReceived['data']['forWhom'];
  /** `none` until the privacy notice was given, `not-yet` where it was put off. */
  readonly notice: 'none' | 'not-yet' | 'given';
  readonly person?: { readonly personId: string; readonly name?: string; readonly facts: Facts };
  readonly needs?: Readonly<Record<string, string>>;
}

export const intake: StreamDefinition<IntakeState, IntakeEvent> = {
  category: 'intake',
  initialState: { status: 'none', contactAt: '', county: '', language: '', forWhom: 'self', notice: 'none' },
  evolve,
  about: ({ person }) => (person ? [person.personId] : []),
};

function evolve(state: IntakeState, event: Recorded<IntakeEvent>): IntakeState {
  switch (event.type) {
    case 'ContactReceived': {
      const { county, language, forWhom } = event.data;
      return { ...state, status: 'open', contactAt: event.metadata.occurredAt, county, language, forWhom };
    }
    case 'OwnWordsAdded':
    case 'InformationProvided':
      return state;
    case 'PrivacyNoticeGiven':
      return { ...state, notice: event.data.how === 'not-yet' ? 'not-yet' : 'given' };
    case 'PersonIdentified':
      return { ...state, person: { personId: event.data.personId, name: event.personal?.name, facts: event.facts ?? {} } };
    case 'NeedsStated':
      return { ...state, needs: event.data.needs };
    case 'IntakeScreenedOut':
      return { ...state, status: 'screened-out' };
    case 'IntakeSentToTriage':
      return { ...state, status: 'sent-to-triage' };
    case 'IntakeWithdrawn':
      return { ...state, status: 'withdrawn' };
  }
}

/** What decides what may be done: the same for the menu and for the refusals. */
export type IntakeStanding = Pick<IntakeState, 'status' | 'notice'> & { readonly identified: boolean; readonly needsStated: boolean };

/** The names of the commands that are allowed now. */
export function allowedOnIntake({ status, notice, identified, needsStated }: IntakeStanding): readonly string[] {
  if (status === 'none') return ['take-contact'];
  if (status !== 'open') return [];
  return [
    'add-own-words',
    'give-privacy-notice',
    ...(notice === 'none' ? [] : ['identify-person']),
    'state-needs',
    ...(identified ? ['provide-information'] : []),
    ...(notice === 'given' && identified && needsStated ? ['send-to-triage'] : []),
    'screen-out',
    'withdraw-intake',
  ];
}

/** What is allowed by the folded state. */
export function allowedNow(state: IntakeState): readonly string[] {
  return allowedOnIntake({ ...state, identified: state.person !== undefined, needsStated: state.needs !== undefined });
}

const CLOSED: Readonly<Record<IntakeStatus, string>> = {
  none: 'This contact does not exist yet.',
  open: '',
  'sent-to-triage': 'This contact was handed over to triage already.',
  'screened-out': 'This contact was answered with information already.',
  withdrawn: 'This contact was withdrawn.',
};

/** @throws Refusal 409 unless the contact is open */
export function requireOpen(state: IntakeState): void {
  if (state.status !== 'open') refuse('intake.not-open', CLOSED[state.status], allowedNow(state));
}

/** One contact leads to one triage, so its id follows from the contact's: whoever knows one knows the other. */
export function triageIdOf(intakeId: string): string {
  return derivedId('intake', 'SendToTriage', intakeId, 'triage');
}
