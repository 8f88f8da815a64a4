/**
 * The fixed sentences of the text that people agree to, version 1. What was signed must be readable for ever, character for
 * character: a published version of these sentences is never changed; other words are another version beside it.
 */
import type { Outcome, Organization, Program } from '#codes';

type ServiceCode = string;

export interface AgreementWords {
  readonly title: (version: number) => string;
  readonly lead: readonly string[];
  readonly goal: (number: number, title: string) => string;
  readonly said: Readonly<Record<string, (words: string) => string>>;
  readonly about: (outcome: string) => string;
  readonly from: (start: string, target: string, day: string | undefined) => string;
  readonly steps: string;
  readonly otherSteps: string;
  readonly noSteps: string;
  readonly who: (owner: string) => string;
  readonly family: string;
  readonly by: (day: string) => string;
  readonly required: (legalBasis: string | undefined) => string;
  readonly service: (service: string, provider: string) => string;
  readonly end: readonly string[];
  readonly day: (day: string) => string;
  readonly outcomes: Readonly<Record<Outcome, string>>;
  readonly places: Readonly<Record<Program | Organization, string>>;
  readonly services: Readonly<Record<ServiceCode, string>>;
}

const MONTHS = {
  en: ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'],
  es: ['enero', 'febrero', 'marzo', 'abril', 'mayo', 'junio', 'julio', 'agosto', 'septiembre', 'octubre', 'noviembre', 'diciembre'],
} as const;

/** Year, month in words and day of `2026-11-17`; by tables of our own, as those of the runtime change with it. */
function partsOf(day: string, months: readonly string[]): { year: string; month: string; day: number } {
  const [year = '', month = '', date = ''] = day.split('-');
  return { year, month: months[Number(month) - 1] ?? month, day: Number(date) };
}

const PLACES = {
  'zumbro-bridge': 'Zumbro Bridge',
  'southeast-helpers': 'Southeast Helpers',
} as const;

const en: AgreementWords = {
  title: (version) => `Our plan, version ${version}`,
  lead: [
    'This is the plan that we made together. It says what you want, what each of us will do, and by when.',
    'Read it, or have it read to you. Ask about anything that is not clear.',
  ],
  goal: (number, title) => `Goal ${number}: ${title}`,
  said: {
    person: (words) => `In your words: “${words}”`,
    family: (words) => `In the words of your family: “${words}”`,
    worker: (words) => `As your worker wrote it down: “${words}”`,
  },
  about: (outcome) => `This goal is about: ${outcome}.`,
  from: (start, target, day) => `From ${start} at the start to ${target}${day ? `, by ${day}` : ''}.`,
  steps: 'What we will do:',
  otherSteps: 'What we will also do:',
  noSteps: 'No steps have been agreed for this goal yet.',
  who: (owner) => `Who answers for it: ${owner}.`,
  family: 'you and your family',
  by: (day) => `By ${day}.`,
  required: (legalBasis) =>
    `Required by law${legalBasis ? ` (${legalBasis})` : ''}: it stays in the plan even if you do not agree. Your worker can tell you whom to ask about it.`,
  service: (service, provider) => `Service: ${service}, from ${provider}.`,
  end: [
    'You may say yes or no. If you say no, your reason is written down in your own words, and we talk about what to change.',
    'You may ask for a change at any time. A changed plan is a new version, and you are asked again.',
  ],
  day: (day) => {
    const { year, month, day: date } = partsOf(day, MONTHS.en);
    return `${month} ${date}, ${year}`;
  },
  outcomes: {
    'access-to-care-and-services': 'access to health care and effective services',
    'economically-secure': 'being economically secure',
    'children-develop': 'children developing to their fullest potential',
    'children-stable': 'children having stability in their living situation',
    'safe-and-secure': 'adults and children being safe and secure',
    'dignity-autonomy-choice': 'adults living with dignity, autonomy and choice',
  },
  places: {
    ...PLACES,
    housing: 'Housing stability',
    'food-cash': 'Food and cash',
    'child-support': 'Child support',
    'child-protection': 'Child protection',
    'olmsted-county': 'Olmsted County',
    'dodge-county': 'Dodge County',
    'steele-county': 'Steele County',
    'prairie-island': 'Prairie Island Indian Community',
    state: 'State of Minnesota',
    'bamber-creek-school': 'Bamber Creek School',
    'riverbend-clinic': 'Riverbend Clinic',
    council: 'Council',
  },
  services: {
    'food-support': 'food support',
    'emergency-food': 'emergency food',
    'cash-assistance': 'cash assistance',
    shelter: 'shelter',
    'housing-search': 'help finding a home',
    'rent-help': 'help with rent',
    'utility-help': 'help with utilities',
    'child-care-help': 'help with child care',
    'support-order': 'child support order',
    'health-coverage': 'health coverage',
    'home-care': 'care at home',
    'safety-planning': 'safety planning',
    'crisis-counselling': 'crisis counselling',
    'job-training': 'job training',
    transport: 'transport',
    'school-support': 'school support',
  },
};

const es: AgreementWords = {
  title: (version) => `Nuestro plan, versión ${version}`,
  lead: [
    'Este es el plan que hicimos juntos. Dice lo que usted quiere, lo que hará cada uno de nosotros y para cuándo.',
    'Léalo, o pida que se lo lean. Pregunte todo lo que no esté claro.',
  ],
  goal: (number, title) => `Meta ${number}: ${title}`,
  said: {
    person: (words) => `En sus palabras: «${words}»`,
    family: (words) => `En palabras de su familia: «${words}»`,
    worker: (words) => `Como lo escribió su trabajador: «${words}»`,
  },
  about: (outcome) => `Esta meta trata de: ${outcome}.`,
  from: (start, target, day) => `De ${start} al comienzo a ${target}${day ? `, para el ${day}` : ''}.`,
  steps: 'Lo que haremos:',
  otherSteps: 'Lo que también haremos:',
  noSteps: 'Todavía no se han acordado pasos para esta meta.',
  who: (owner) => `Responde de esto: ${owner}.`,
  family: 'usted y su familia',
  by: (day) => `Para el ${day}.`,
  required: (legalBasis) =>
    `La ley lo exige${legalBasis ? ` (${legalBasis})` : ''}: queda en el plan aunque usted no esté de acuerdo. Su trabajador le puede decir a quién preguntar.`,
  service: (service, provider) => `Servicio: ${service}, de ${provider}.`,
  end: [
    'Usted puede decir que sí o que no. Si dice que no, se escribe su razón en sus propias palabras y hablamos de lo que hay que cambiar.',
    'Puede pedir un cambio en cualquier momento. Un plan cambiado es una versión nueva, y se le pregunta otra vez.',
  ],
  day: (day) => {
    const { year, month, day: date } = partsOf(day, MONTHS.es);
    return `${date} de ${month} de ${year}`;
  },
  outcomes: {
    'access-to-care-and-services': 'acceso a la atención médica y a servicios eficaces',
    'economically-secure': 'tener seguridad económica',
    'children-develop': 'que los niños desarrollen todo su potencial',
    'children-stable': 'que los niños tengan estabilidad donde viven',
    'safe-and-secure': 'que adultos y niños estén seguros y protegidos',
    'dignity-autonomy-choice': 'que los adultos vivan con dignidad, autonomía y elección',
  },
  places: {
    ...PLACES,
    housing: 'Estabilidad de vivienda',
    'food-cash': 'Comida y efectivo',
    'child-support': 'Manutención infantil',
    'child-protection': 'Protección infantil',
    'olmsted-county': 'Condado de Olmsted',
    'dodge-county': 'Condado de Dodge',
    'steele-county': 'Condado de Steele',
    'prairie-island': 'Comunidad India de Prairie Island',
    state: 'Estado de Minnesota',
    'bamber-creek-school': 'Escuela Bamber Creek',
    'riverbend-clinic': 'Clínica Riverbend',
    council: 'Consejo',
  },
  services: {
    'food-support': 'apoyo para comida',
    'emergency-food': 'comida de emergencia',
    'cash-assistance': 'ayuda en efectivo',
    shelter: 'refugio',
    'housing-search': 'ayuda para encontrar casa',
    'rent-help': 'ayuda con la renta',
    'utility-help': 'ayuda con los servicios de la casa',
    'child-care-help': 'ayuda con el cuidado infantil',
    'support-order': 'orden de manutención',
    'health-coverage': 'cobertura de salud',
    'home-care': 'cuidado en casa',
    'safety-planning': 'plan de seguridad',
    'crisis-counselling': 'consejería en crisis',
    'job-training': 'capacitación laboral',
    transport: 'transporte',
    'school-support': 'apoyo escolar',
  },
};

/** By version of the sentences, by language. */
const VERSIONS: Readonly<Record<string, Readonly<Record<string, AgreementWords>>>> = { '1': { en, es } };

/** The version of the sentences in which a plan is agreed to now. */
export const AGREEMENT_TEXT_VERSION = '1';

/** The sentences of a version in a language; undefined where nobody has written them. */
export function agreementWords(language: string, version: string): AgreementWords | undefined {
  const texts = Object.hasOwn(VERSIONS, version) ? VERSIONS[version]! : {};
  return Object.hasOwn(texts, language) ? texts[language] : undefined;
}
