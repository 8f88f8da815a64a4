/** The ten needs, in the order of the form. */
export const NEEDS = [
  'food',
  'housing',
  'health-care',
  'stable-income',
  'child-care',
  'child-support',
  'crisis',
  'home-based-care',
  'safety',
  'opportunity',
] as const;
export type Need = (typeof NEEDS)[number];

/** A need that may be meant, and the word of theirs that says so. It is only ever proposed. */
export interface HeardNeed {
  readonly need: Need;
  readonly word: string;
}

/** Beginnings of words, English and Spanish, without accents; a space stands for any run of spaces. */
const SIGNS: Readonly<Record<Need, readonly string[]>> = {
  food: ['food', 'hungry', 'hunger', 'groceries', 'eat', 'snap', 'comida', 'comer', 'hambre', 'despensa', 'alimento'],
  housing: [
    'rent',
    'evict',
    'landlord',
    'homeless',
    'shelter',
    'apartment',
    'sleeping in',
    'nowhere to',
    'renta',
    'alquiler',
    'desalojo',
    'vivienda',
    'casero',
    'departamento',
  ],
  'health-care': [
    'doctor',
    'clinic',
    'medicine',
    'insulin',
    'insurance',
    'hospital',
    'dentist',
    'clinica',
    'medicina',
    'seguro medico',
    'enferm',
  ],
  'stable-income': [
    'job',
    'paycheck',
    'hours',
    'laid off',
    'fired',
    'income',
    'bills',
    'horas',
    'trabajo',
    'despid',
    'sueldo',
    'ingreso',
    'dinero',
  ],
  'child-care': [
    'day care',
    'daycare',
    'child care',
    'childcare',
    'babysit',
    'watch my',
    'watch the kids',
    'guarderia',
    'ninera',
    'cuide',
    'cuidar',
  ],
  'child-support': ['child support', 'custody', 'paternity', 'pension alimenticia', 'manutencion', 'custodia'],
  crisis: ['suicid', 'kill myself', 'overdose', 'panic', 'emergency', 'sobredosis', 'emergencia', 'matarme'],
  'home-based-care': [
    'care for my mother',
    'care for my father',
    'wheelchair',
    'home care',
    'bathe',
    'cannot get up',
    'silla de ruedas',
    'cuido a mi',
    'banarse',
  ],
  safety: ['afraid', 'hits', 'hit me', 'hurt me', 'threat', 'unsafe', 'abuse', 'violen', 'miedo', 'golpe', 'pega', 'amenaz', 'abus'],
  opportunity: ['training', 'ged', 'diploma', 'school for me', 'learn english', 'degree', 'estudiar', 'capacitacion', 'aprender ingles'],
};

function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase();
}

/** The whole word of the original text that begins at `start`, as the person said it. */
function wordAt(text: string, start: number, length: number): string {
  const rest = /^[\p{L}\p{M}’'-]*/u.exec(text.slice(start + length));
  return text.slice(start, start + length + (rest?.[0].length ?? 0));
}

function firstSign(text: string, signs: readonly string[]): { at: number; length: number } | undefined {
  for (const sign of signs) {
    const found = new RegExp(`(?<![\\p{L}])${sign.replaceAll(' ', '\\s+')}`, 'u').exec(text);
    if (found) return { at: found.index, length: found[0].length };
  }
  return undefined;
}

/** Which needs may be meant by somebody's own words. Never sets anything: the worker asks, and marks what was said. */
export function hearNeeds(ownWords: string): HeardNeed[] {
  const composed = ownWords.normalize('NFC');
  const text = [...composed].map((letter) => plain(letter) || ' ').join('');
  return NEEDS.flatMap((need) => {
    const sign = firstSign(text, SIGNS[need]);
    return sign ? [{ need, word: wordAt(composed, sign.at, sign.length) }] : [];
  });
}
