import { policyInForce } from '#governance';
import { readTypedBirth } from './birth.js';
import { phoneDigits } from './likeness.js';
import { keysOf, keysToLookFor } from './match-keys.js';
import { nameTokens } from './names.js';
import { scoreMatch, type Known, type Scored, type Wanted } from './score-match.js';

type Name = readonly [given: string, family: string];
interface Pair {
  readonly title: string;
  readonly known: { readonly names: readonly Name[]; readonly birth?: string; readonly phones?: readonly string[] };
  readonly typed: { readonly given?: string; readonly family?: string; readonly birth?: string; readonly phone?: string };
  readonly expected: 'very-likely' | 'likely' | 'possible' | 'none';
  readonly because?: readonly string[];
}

const rosa = { names: [['Rosa Elena', 'Quintanilla Arévalo']] as Name[], birth: '1991-03-12', phones: ['(507) 555-0176'] };
const maxamed = { names: [['Maxamed', 'Cabdi Nuur']] as Name[], birth: '1988-01-01', phones: ['507-555-0140'] };
const maiNhia = { names: [['Mai Nhia', 'Yang']] as Name[], birth: '1990-04-09', phones: ['507-555-0101'] };
const william = { names: [['William', 'Lindqvist']] as Name[], birth: '1984-06-05', phones: ['507-555-0111'] };

/** The golden set: whom a typed question must find, how likely, and for which reasons. */
const PAIRS: readonly Pair[] = [
  {
    title: 'day and month the other way round',
    known: maiNhia,
    typed: { given: 'Mai Nhia', family: 'Yang', birth: '9/4/1990' },
    expected: 'very-likely',
    because: ['given-same', 'family-same', 'birth-swapped'],
  },
  {
    title: 'a nickname',
    known: william,
    typed: { given: 'Bill', family: 'Lindqvist', birth: '6/5/1984' },
    expected: 'very-likely',
    because: ['given-nickname', 'family-same', 'birth-same'],
  },
  {
    title: 'a shared phone and nothing else alike: a reason, not an identity',
    known: rosa,
    typed: { given: 'Tou', family: 'Xiong', phone: '507-555-0176' },
    expected: 'possible',
    because: ['given-differs', 'family-differs', 'phone-same'],
  },
  {
    title: 'mother and daughter with one phone and one family name',
    known: rosa,
    typed: { given: 'Camila', family: 'Quintanilla Arévalo', phone: '507 555 0176' },
    expected: 'possible',
    because: ['given-differs', 'family-same', 'phone-same'],
  },
  {
    title: 'twins: the same birth date, phone and family name keep being two people',
    known: { names: [['Ella', 'Berg']], birth: '2015-08-02', phones: ['507-555-0120'] },
    typed: { given: 'Nora', family: 'Berg', birth: '8/2/2015', phone: '507-555-0120' },
    expected: 'likely',
  },
  {
    title: 'a family name still being typed, a month and the phone',
    known: rosa,
    typed: { given: 'María del Rosario', family: 'Quintanilla Ar', birth: '3/1991', phone: '507-555-0176' },
    expected: 'very-likely',
    because: ['given-nickname', 'family-begins-same', 'birth-month-same', 'phone-same'],
  },
  {
    title: 'a Somali name in another spelling',
    known: maxamed,
    typed: { given: 'Mohamed', family: 'Abdi Nur', birth: '1/1/1988' },
    expected: 'very-likely',
    because: ['given-nickname', 'family-other-spelling', 'birth-same'],
  },
  {
    title: 'a Hmong name in the Roman popular alphabet',
    known: { names: [['Nkauj Hli', 'Vwj']], birth: '1995-11-30', phones: [] },
    typed: { given: 'Gao Hlee', family: 'Vue', birth: '11/30/1995' },
    expected: 'very-likely',
    because: ['given-nickname', 'family-other-spelling', 'birth-same'],
  },
  {
    title: 'given and family name the other way round',
    known: { names: [['Yang', 'Xiong']], birth: '1990-04-09', phones: [] },
    typed: { given: 'Xiong', family: 'Yang', birth: '1990' },
    expected: 'likely',
    because: ['names-swapped', 'birth-year-same'],
  },
  {
    title: 'birth years two apart',
    known: { names: [['Amina', 'Jibril']], birth: '1989-05-14', phones: [] },
    typed: { given: 'Amina', family: 'Jibril', birth: '5/14/1991' },
    expected: 'very-likely',
    because: ['given-same', 'family-same', 'birth-near-year'],
  },
  {
    title: 'one wrong digit in the birth date',
    known: { names: [['Kathleen', 'Dvorak']], birth: '1972-10-08', phones: [] },
    typed: { given: 'Kathy', family: 'Dvorak', birth: '10/8/1977' },
    expected: 'very-likely',
    because: ['given-nickname', 'family-same', 'birth-one-digit'],
  },
  {
    title: 'the same name, born in another year: possible, but somebody else is as likely',
    known: { names: [['Maria', 'Garcia']], birth: '1968-02-20', phones: ['507-555-0150'] },
    typed: { given: 'Maria', family: 'Garcia', birth: '11/3/1991', phone: '507-555-0199' },
    expected: 'possible',
    because: ['given-same', 'family-same', 'birth-differs', 'phone-differs'],
  },
  {
    title: 'only a name',
    known: rosa,
    typed: { given: 'Rosa', family: 'Quintanilla' },
    expected: 'likely',
    because: ['given-same', 'family-same'],
  },
  { title: 'only a family name', known: rosa, typed: { family: 'Arevalo' }, expected: 'possible', because: ['family-same'] },
  {
    title: 'only a given name, in the box of the family name',
    known: rosa,
    typed: { family: 'Rosa' },
    expected: 'possible',
    because: ['given-same'],
  },
  { title: 'only a phone number', known: rosa, typed: { phone: '+1 507-555-0176' }, expected: 'possible', because: ['phone-same'] },
  { title: 'only a whole birth date', known: rosa, typed: { birth: '3/12/1991' }, expected: 'possible', because: ['birth-same'] },
  {
    title: 'a typing error in a long family name',
    known: william,
    typed: { given: 'William', family: 'Lindquist' },
    expected: 'likely',
    because: ['given-same', 'family-sounds-alike'],
  },
  {
    title: 'a former name',
    known: {
      names: [
        ['Rosa', 'Hernandez'],
        ['Rosa', 'Peterson'],
      ],
      birth: '1991-03-12',
      phones: [],
    },
    typed: { given: 'Rosa', family: 'Peterson', birth: '3/12/1991' },
    expected: 'very-likely',
    because: ['given-same', 'family-same', 'birth-same'],
  },
  {
    title: 'somebody else',
    known: rosa,
    typed: { given: 'Tou', family: 'Xiong', birth: '1/2/2001', phone: '507-555-0188' },
    expected: 'none',
  },
  { title: 'nothing typed', known: rosa, typed: {}, expected: 'none' },
];

const known = ({ names, birth, phones = [] }: Pair['known']): Known => ({
  names: names.map(([given, family]) => ({ given: nameTokens(given), family: nameTokens(family) })),
  birthDate: birth,
  phones: phones.map(phoneDigits),
});
const wanted = ({ given = '', family = '', birth = '', phone }: Pair['typed']): Wanted => ({
  given: nameTokens(given),
  family: nameTokens(family),
  birth: readTypedBirth(birth),
  phone: phone ? phoneDigits(phone) : undefined,
});
const { values: weights } = policyInForce('person-match', '2026-11-17', '27');
const scored = (pair: Pair): Scored => scoreMatch(wanted(pair.typed), known(pair.known), weights);

describe('matching, by the golden set', () => {
  it.each(PAIRS.map((pair) => [pair.title, pair] as const))('%s', (_, pair) => {
    const { likelihood, reasons } = scored(pair);
    expect(likelihood ?? 'none').toBe(pair.expected);
    if (pair.because) expect(reasons.map(({ code }) => code)).toEqual(pair.because);
  });

  it.each(PAIRS.filter(({ expected }) => expected !== 'none').map((pair) => [pair.title, pair] as const))(
    'the keys lead to: %s',
    (_, pair) => {
      const { rare, common } = keysToLookFor(wanted(pair.typed));
      const keys = keysOf(known(pair.known));
      expect([...rare, ...common].some((key) => keys.includes(key))).toBe(true);
    },
  );

  it('never tells a fact of somebody who was not chosen', () => {
    for (const pair of PAIRS) {
      const words = scored(pair)
        .reasons.map((reason) => reason.words)
        .join(' ');
      expect(words).not.toMatch(/\d/);
    }
  });
});
