import { creatingCommand, Refusal, refuse, type Context } from '#event-sourcing';
import type { PersonEvent, Source } from '../person.events.js';
import {
  birthDateRecorded,
  contactPointRecorded,
  demographicsRecorded,
  nameRecorded,
  sourceOf,
  type ToldBirth,
  type ToldContactPoint,
  type ToldDemographics,
  type ToldName,
} from '../person.facts.js';
import { allowedOnPerson, person } from '../person.js';

export interface RegisterPerson extends ToldName, Partial<ToldBirth>, ToldDemographics {
  readonly phones?: readonly ToldContactPoint[];
  readonly county?: string;
  readonly source?: Source;
  /** Looked up when `source.intakeId` is given: whether the privacy notice was given there. */
  readonly notice?: 'none' | 'not-yet' | 'given';
}

/** Somebody is registered, with what they told at once. Names come after the privacy notice, and birth dates only after it was really given. */
export const registerPerson = creatingCommand('RegisterPerson', person, (input: RegisterPerson, state, context): readonly PersonEvent[] => {
  if (state.status !== 'unknown') refuse('people.registered', 'This person is registered already.', allowedOnPerson(state.status));
  requireNotice(input);
  const source = sourceOf(input.source);
  return [...registered(input, source, context), ...contactPoints(input, source, context)];
});

function requireNotice({ notice, birthDate, groups }: RegisterPerson): void {
  if (notice === 'none') {
    refuse('privacy-notice-first', 'Say the privacy notice before you ask for a name.', ['give-privacy-notice']);
  }
  if (notice === 'not-yet' && (birthDate !== undefined || (groups?.length ?? 0) > 0)) {
    refuse('privacy-notice-not-given', 'Until the privacy notice is given, take only a name and a way to call back.', [
      'give-privacy-notice',
    ]);
  }
}

function registered(input: RegisterPerson, source: Source, context: Context): PersonEvent[] {
  const { birthDate, birthEstimated, confirmBeforeBirth, county, groups, language } = input;
  const birth = birthDate === undefined ? [] : [birthDateRecorded({ birthDate, birthEstimated, confirmBeforeBirth }, source, context)];
  const confirmed = birth[0]?.data.beforeBirthConfirmed;
  const tellsOfGroups = groups !== undefined || language !== undefined;
  return [
    { type: 'PersonRegistered', data: { source, ...(county ? { county } : {}), ...(confirmed ? { beforeBirthConfirmed: true } : {}) } },
    nameRecorded(input, source, context, context.newId('name')),
    ...birth,
    ...(tellsOfGroups ? [demographicsRecorded({ groups, language }, source, context, birthDate)] : []),
  ];
}

function contactPoints({ phones = [] }: RegisterPerson, source: Source, context: Context): PersonEvent[] {
  if (phones.length > 10) throw new Refusal('content', 'people.phones', 'At most ten ways to reach a person at once.');
  return phones.map((phone, i) => contactPointRecorded(phone, source, context, context.newId(`contact-point:${i}`)));
}
