import { readBirth } from './birth.js';
import { type ContactForm } from './contact-form.js';
import { NEEDS } from './heard-needs.js';
import type { SentSteps, Step, StepIds } from './send-steps.js';

/** How a contact ends: with a triage, or with information only. */
export type ContactEnd = 'screener' | 'information';

const intakePath = (ids: StepIds, what: string): string => `/api/intakes/${ids.received}/${what}`;
const personOf = (form: ContactForm, ids: StepIds): string | undefined => form.chosen?.personId ?? ids.registered;
const digits = (phone: string): string => phone.replace(/\D/g, '');

function received(form: ContactForm): Step {
  const { channel, caller, forWhom, language, county, startedAt } = form;
  const callerName = form.callerName.trim();
  return {
    name: 'received',
    make: () => ({
      path: '/api/intakes',
      body: {
        channel,
        caller,
        forWhom,
        language,
        county,
        ownWords: form.ownWords,
        ...(callerName ? { callerName } : {}),
        occurredAt: startedAt,
      },
    }),
  };
}

/** Words typed after the intake was created: the rest of them, or all where the beginning was changed. */
function laterWords(form: ContactForm, sent: SentSteps): Step[] {
  const first = (sent.received?.body as { ownWords?: string } | undefined)?.ownWords;
  if (first === undefined || first === form.ownWords) return [];
  const rest = form.ownWords.startsWith(first) ? form.ownWords.slice(first.length).trim() : form.ownWords.trim();
  if (!rest) return [];
  return [{ name: 'words', again: true, make: (ids) => ({ path: intakePath(ids, 'words'), body: { ownWords: rest } }) }];
}

function notice(form: ContactForm): Step[] {
  if (!form.notice) return [];
  const { version, language, how, at } = form.notice;
  return [
    {
      name: 'notice',
      again: true,
      make: (ids) => ({ path: intakePath(ids, 'privacy-notice'), body: { version, language, how, occurredAt: at } }),
    },
  ];
}

/** Who told us: the person, somebody of the family, or somebody else for them. */
function saidBy(form: ContactForm): 'person' | 'family' | 'partner' {
  if (form.caller === 'self') return 'person';
  return form.caller === 'family-member' ? 'family' : 'partner';
}

function registration(form: ContactForm, today: string): Step[] {
  if (form.chosen) return [];
  const birth = form.birth.trim() ? readBirth(form.birth, today) : undefined;
  const phone = form.phone.trim();
  const body = {
    given: form.given.trim(),
    family: form.family.trim(),
    ...(birth ? { birthDate: birth.birthDate, birthEstimated: birth.estimated } : {}),
    language: form.language,
    county: form.county,
    ...(phone ? { phones: [{ value: phone, kind: 'phone', safeFor: [...form.safeFor] }] } : {}),
    ...(form.confirmBeforeBirth ? { confirmBeforeBirth: true } : {}),
  };
  return [
    {
      name: 'registered',
      make: (ids) => ({ path: '/api/people', body: { ...body, source: { said: saidBy(form), intakeId: ids.received } } }),
    },
  ];
}

function identification(form: ContactForm): Step {
  const reasons = form.chosen ? [...form.chosen.reasons] : ['new-person'];
  const confirmed = form.confirmBeforeBirth ? { confirmBeforeBirth: true } : {};
  return {
    name: 'identified',
    again: true,
    make: (ids) => ({ path: intakePath(ids, 'person'), body: { personId: personOf(form, ids), reasons, ...confirmed } }),
  };
}

function notSame(form: ContactForm): Step[] {
  return form.notSame.map((otherPersonId) => ({
    name: `not-same.${otherPersonId}`,
    make: (ids) => ({ path: `/api/people/${personOf(form, ids)}/not-same`, body: { otherPersonId } }),
  }));
}

/** A phone number that the chosen person's record does not have yet. */
function newPhone(form: ContactForm, knownPhones: readonly string[] | undefined): Step[] {
  const typed = digits(form.phone);
  if (!form.chosen || !typed || !knownPhones || knownPhones.some((known) => digits(known) === typed)) return [];
  const body = { value: form.phone.trim(), kind: 'phone', safeFor: [...form.safeFor], said: saidBy(form) };
  return [
    {
      name: 'phone',
      make: (ids) => ({ path: `/api/people/${personOf(form, ids)}/contact-points`, body: { ...body, intakeId: ids.received } }),
    },
  ];
}

function statedNeeds(form: ContactForm): Step {
  const needs = Object.fromEntries(NEEDS.map((need) => [need, form.needs[need] ?? 'not-said']));
  return { name: 'needs', again: true, make: (ids) => ({ path: intakePath(ids, 'needs'), body: { needs } }) };
}

function confirmations(form: ContactForm): Step[] {
  if (!form.chosen || form.confirmed.length === 0) return [];
  const confirmed = [...form.confirmed].sort();
  return [{ name: 'confirmations', again: true, make: (ids) => ({ path: intakePath(ids, 'confirmations'), body: { confirmed } }) }];
}

/**
 * The commands of a contact in the order in which they must happen: the words first, the notice before any name,
 * the person, what is needed, and how it ends. `knownPhones`: what the chosen person's record has already;
 * without it (the reader may not see the record) no phone number is added.
 */
export function stepsOf(form: ContactForm, end: ContactEnd, today: string, knownPhones?: readonly string[]): Step[] {
  const begin = [received(form), ...laterWords(form, form.sent), ...notice(form)];
  if (end === 'information') {
    const who = form.chosen && form.notice ? [identification(form)] : [];
    const offered = form.offered.trim();
    const out: Step = {
      name: 'screened-out',
      make: (ids) => ({ path: intakePath(ids, 'screen-out'), body: { reason: 'information-only', offered } }),
    };
    return [...begin, ...who, out];
  }
  return [
    ...begin,
    ...registration(form, today),
    identification(form),
    ...notSame(form),
    ...newPhone(form, knownPhones),
    statedNeeds(form),
    ...confirmations(form),
    { name: 'handed-over', make: (ids) => ({ path: intakePath(ids, 'hand-over'), body: {} }) },
  ];
}
