import type { SentSteps } from './send-steps.js';
import type { Need } from './heard-needs.js';

export const CHANNELS = [
  'phone',
  'in-person-agency',
  'in-person-community',
  'web',
  'mobile',
  'mail',
  'partner-system',
  'outreach',
] as const;
export const CALLERS = ['self', 'family-member', 'representative', 'partner', 'neighbor'] as const;
export const FOR_WHOM = ['self', 'self-and-children', 'household', 'child', 'other'] as const;
export const CONTACT_LANGUAGES = ['en', 'es', 'so', 'hmn', 'kar', 'other'] as const;
/** Counties, and the Tribal nation, which stands for itself. */
export const PLACES = ['27039', '27109', '27147', 'tribe-prairie-island'] as const;
export const NOTICE_WAYS = ['read-aloud', 'text', 'paper', 'screen', 'not-yet'] as const;
export const SAFE_WAYS = ['call', 'text', 'voicemail', 'mail'] as const;

export type NoticeWay = (typeof NOTICE_WAYS)[number];
export type SafeWay = (typeof SAFE_WAYS)[number];

/** The person that the worker chose among those we may know. */
export interface ChosenPerson {
  readonly personId: string;
  readonly name: string;
  /** Codes of the reasons for and against, kept with the choice. */
  readonly reasons: readonly string[];
  readonly at: string;
}

/** Everything that is typed while a contact is taken; kept as a draft until the last command is acknowledged. */
export interface ContactForm {
  /** When the contact happened: deadlines and measures count from it. */
  readonly startedAt: string;
  readonly channel: string;
  readonly caller: string;
  readonly callerName: string;
  readonly forWhom: string;
  readonly language: string;
  readonly county: string;
  readonly ownWords: string;
  readonly notice?: { readonly how: NoticeWay; readonly at: string; readonly version: string; readonly language: string };
  readonly given: string;
  readonly family: string;
  readonly birth: string;
  readonly phone: string;
  readonly safeFor: readonly SafeWay[];
  readonly chosen?: ChosenPerson;
  /** "Nobody fits": the person is registered as new. */
  readonly asNew: boolean;
  /** Marked "not the same" while looking for the person; kept for ever once the person is known. */
  readonly notSame: readonly string[];
  readonly needs: Readonly<Partial<Record<Need, 'yes' | 'no'>>>;
  /** Facts we knew and that were confirmed instead of asked again. */
  readonly confirmed: readonly string[];
  /** What was told or offered when only information was asked for. */
  readonly offered: string;
  /** The answer to "before the birth date, is that right?". */
  readonly confirmBeforeBirth: boolean;
  /** What was sent already, with the keys that make a second try harmless. */
  readonly sent: SentSteps;
}

/** An empty form for a contact that begins now. */
export function emptyContact(now: Date, county: string): ContactForm {
  return {
    startedAt: now.toISOString(),
    channel: 'phone',
    caller: 'self',
    callerName: '',
    forWhom: 'self',
    language: 'en',
    county,
    ownWords: '',
    given: '',
    family: '',
    birth: '',
    phone: '',
    safeFor: [],
    asNew: false,
    notSame: [],
    needs: {},
    confirmed: [],
    offered: '',
    confirmBeforeBirth: false,
    sent: {},
  };
}

/** True when nothing was typed or chosen yet: there is nothing to keep. */
export function isUntouched(form: ContactForm): boolean {
  const typed = [form.ownWords, form.given, form.family, form.birth, form.phone, form.callerName].some((text) => text.trim() !== '');
  return !typed && !form.notice && !form.chosen && Object.keys(form.needs).length === 0 && Object.keys(form.sent).length === 0;
}

/** Who the person is may be asked once the notice was given, or for a way to call back when it comes later. */
export function mayAskWho(form: ContactForm): boolean {
  return form.notice !== undefined;
}

/** Birth date and needs wait until the notice was really given. */
export function mayAskMore(form: ContactForm): boolean {
  return form.notice !== undefined && form.notice.how !== 'not-yet';
}

/** Where something is missing: the id of the field to go to, and the key of the sentence. */
export interface Missing {
  readonly field: 'own-words' | 'notice' | 'given' | 'birth' | 'phone-safe' | 'who' | 'offered';
  readonly key:
    | 'take.missing.words'
    | 'take.missing.notice'
    | 'take.missing.noticeYet'
    | 'take.missing.name'
    | 'take.missing.birth'
    | 'take.missing.who'
    | 'take.missing.offered';
}

/** What must be there before the contact can go on to the screener, in the order of the page. */
export function missingForScreener(form: ContactForm, birthIsReadable: boolean): Missing[] {
  const missing: Missing[] = [];
  if (!form.ownWords.trim()) missing.push({ field: 'own-words', key: 'take.missing.words' });
  if (!form.notice) missing.push({ field: 'notice', key: 'take.missing.notice' });
  else if (form.notice.how === 'not-yet') missing.push({ field: 'notice', key: 'take.missing.noticeYet' });
  if (!form.chosen && form.asNew && !form.given.trim()) missing.push({ field: 'given', key: 'take.missing.name' });
  if (!form.chosen && form.birth.trim() && !birthIsReadable) missing.push({ field: 'birth', key: 'take.missing.birth' });
  if (!form.chosen && !form.asNew) missing.push({ field: 'who', key: 'take.missing.who' });
  return missing;
}

/** What must be there before the contact can end with information only. */
export function missingForInformation(form: ContactForm): Missing[] {
  const missing: Missing[] = [];
  if (!form.ownWords.trim()) missing.push({ field: 'own-words', key: 'take.missing.words' });
  if (!form.offered.trim()) missing.push({ field: 'offered', key: 'take.missing.offered' });
  return missing;
}
