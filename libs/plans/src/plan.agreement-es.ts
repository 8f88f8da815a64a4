/** The sentences of the agreement in Spanish, version 1: never changed, as people have signed them. */
import { MONTHS, partsOf, PLACES, type AgreementWords } from './plan.agreement-parts.js';

/** Version 1. */
export const es: AgreementWords = {
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
