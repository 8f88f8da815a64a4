import {
  CHANNELS,
  GROUPS,
  LANGUAGES,
  NEEDS,
  ORGANIZATIONS,
  OUTCOME_RESULTS,
  OUTCOMES,
  PLAN_CLOSE_REASONS,
  PROGRAMS,
  RESPONSE_LEVELS,
  ROLES,
  SERVICE_CODES,
  SERVING_PLACES,
} from '#codes';

/** What a column takes. */
export interface Column {
  readonly name: string;
  readonly required: boolean;
  /** For people: what may stand there. */
  readonly takes: string;
  readonly isValid: (text: string) => boolean;
  /** How the report adds it up, so that it can be held against the source. */
  readonly tally?: 'sum' | 'codes';
}

type Form = Pick<Column, 'takes' | 'isValid' | 'tally'>;

const column = (name: string, form: Form, required: boolean): Column => ({ name, required, ...form });
const must = (name: string, form: Form): Column => column(name, form, true);
const may = (name: string, form: Form): Column => column(name, form, false);

const text = (most: number): Form => ({ takes: `text, up to ${most} characters`, isValid: (value) => value.length <= most });
const matching = (takes: string, pattern: RegExp): Form => ({ takes, isValid: (value) => pattern.test(value) });
const sourceId = matching('the id in the source', /^[\w.:/-]{1,100}$/);
const code = matching('a code: lower-case letters, digits, dashes', /^[a-z0-9][a-z0-9-]{0,39}$/);
const day: Form = {
  takes: 'a day, YYYY-MM-DD',
  isValid: (value) => /^\d{4}-\d{2}-\d{2}$/.test(value) && new Date(`${value}T00:00:00Z`).toJSON()?.slice(0, 10) === value,
};
const moment: Form = {
  takes: 'a moment with its zone, 2024-03-05T14:20:00-06:00',
  isValid: (value) => /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}\S*(Z|[+-]\d{2}:\d{2})$/.test(value) && !Number.isNaN(Date.parse(value)),
};
const amount: Form = { takes: 'a number', isValid: (value) => /^-?\d{1,7}(\.\d{1,4})?$/.test(value), tally: 'sum' };

function oneOf(codes: readonly string[], tally?: 'codes'): Form {
  return { takes: codes.join(' · '), isValid: (value) => codes.includes(value), ...(tally && { tally }) };
}

function someOf(codes: readonly string[], tally?: 'codes'): Form {
  const isValid = (value: string): boolean => listOf(value).every((one) => codes.includes(one));
  return { takes: `some, with spaces between: ${codes.join(' · ')}`, isValid, ...(tally && { tally }) };
}

/** A list in a column. */
export const listOf = (value: string | undefined): string[] => (value ?? '').split(/\s+/).filter((one) => one !== '');

/** Who wrote it down, and when: in every row. */
const RECORDED: readonly Column[] = [
  must('at', moment),
  may('happened', moment),
  must('worker', matching('the id of the worker', /^[a-z0-9][\w-]{0,59}$/)),
  must('organization', oneOf(ORGANIZATIONS)),
  may('role', oneOf(ROLES.filter((role) => role !== 'system'))),
];

/** Every kind of row, in the order in which the files of a folder are read. The file of a kind is called `<kind>.csv` or `<kind>.ndjson`. */
export const KINDS = {
  person: [
    must('id', sourceId),
    ...RECORDED,
    must('given', text(100)),
    may('family', text(100)),
    may('birth_date', day),
    may('county', oneOf(SERVING_PLACES, 'codes')),
    may('language', oneOf(LANGUAGES, 'codes')),
    may('groups', someOf(GROUPS)),
    may('phone', matching('a telephone number', /^[+0-9][0-9 ().-]{5,24}$/)),
  ],
  contact: [
    must('id', sourceId),
    ...RECORDED,
    must('person', sourceId),
    must('channel', oneOf(CHANNELS, 'codes')),
    may('caller', oneOf(['self', 'family-member', 'representative', 'partner', 'neighbor'])),
    may('for_whom', oneOf(['self', 'self-and-children', 'household', 'child', 'other'])),
    must('county', oneOf(SERVING_PLACES, 'codes')),
    may('language', oneOf(LANGUAGES)),
    must('own_words', text(4_000)),
    must('needs', someOf(NEEDS, 'codes')),
  ],
  answer: [must('contact', sourceId), ...RECORDED, must('offered', text(2_000))],
  triage: [must('contact', sourceId), ...RECORDED, must('level', oneOf(RESPONSE_LEVELS, 'codes')), may('reason', text(2_000))],
  case: [
    must('id', sourceId),
    ...RECORDED,
    must('contact', sourceId),
    must('name', text(200)),
    must('programs', someOf(PROGRAMS, 'codes')),
    may('people', matching('ids of people, with spaces between; the person of the contact comes first', /^[\w.:/\s-]{1,2000}$/)),
  ],
  note: [must('id', sourceId), must('case', sourceId), ...RECORDED, must('text', text(10_000))],
  goal: [
    must('id', sourceId),
    must('case', sourceId),
    ...RECORDED,
    must('need', oneOf(NEEDS, 'codes')),
    must('outcome', oneOf(OUTCOMES, 'codes')),
    must('title', text(200)),
    must('words', text(4_000)),
    must('measure', code),
    must('unit', code),
    must('baseline', amount),
    must('target', amount),
    may('target_date', day),
  ],
  service: [
    must('id', sourceId),
    must('goal', sourceId),
    ...RECORDED,
    must('service', oneOf(SERVICE_CODES, 'codes')),
    must('provider', oneOf([...PROGRAMS, ...ORGANIZATIONS])),
    may('program', oneOf(PROGRAMS)),
  ],
  delivery: [must('service', sourceId), ...RECORDED],
  outcome: [
    must('goal', sourceId),
    ...RECORDED,
    must('result', oneOf(OUTCOME_RESULTS, 'codes')),
    must('evidence', text(4_000)),
    may('programs', someOf(PROGRAMS)),
  ],
  closing: [must('case', sourceId), ...RECORDED, must('reason', oneOf(PLAN_CLOSE_REASONS, 'codes'))],
} satisfies Readonly<Record<string, readonly Column[]>>;

/** Names of the kinds. */
export type Kind = keyof typeof KINDS;

export const isKind = (name: string): name is Kind => Object.hasOwn(KINDS, name);

/** The first thing in the shape of a row that cannot be meant, as a code; undefined when there is none. */
export function shapeRefusal(kind: string, values: Readonly<Record<string, string>>): string | undefined {
  if (!isKind(kind)) return 'kind.unknown';
  const columns = KINDS[kind];
  if (Object.keys(values).some((name) => !columns.some((known) => known.name === name))) return 'column.unknown';
  for (const { name, required, isValid } of columns) {
    const value = values[name];
    if (value === undefined && required) return `${name}.missing`;
    if (value !== undefined && (!isValid(value) || !isStorable(value))) return `${name}.invalid`;
  }
  return undefined;
}

/** What no store keeps: a NUL, half of a surrogate pair. */
const isStorable = (value: string): boolean => !/\p{Surrogate}|\0/u.test(value);
