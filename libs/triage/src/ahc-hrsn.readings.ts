import type { QuestionReading, Reading } from './instrument.js';

const HUNGER = { often: 'Muchas veces es cierto', sometimes: 'A veces es cierto', never: 'Nunca es cierto' };
const HITS = {
  never: 'Nunca',
  rarely: 'Rara vez',
  sometimes: 'A veces',
  'fairly-often': 'Bastante a menudo',
  frequently: 'Con mucha frecuencia',
};
const YES_NO = { yes: 'Sí', no: 'No' };

const reading = (text: string, options: Readonly<Record<string, string>>): QuestionReading => ({ text, options });
const safety = (what: string): QuestionReading =>
  reading(`¿Con qué frecuencia alguien, también de su familia o sus amigos, ${what}?`, HITS);

/**
 * Our own translation of the core questions, for whoever reads them on a Spanish page. No native speaker has reviewed it: it is never
 * asked from, and the answers are given to the English wording, which the version of the instrument stands for.
 */
export const ahcHrsnInSpanish: Reading = {
  language: 'es',
  review: 'unreviewed',
  questions: {
    'living-situation': reading('¿Cómo es su situación de vivienda hoy?', {
      steady: 'Tengo un lugar fijo donde vivir',
      worried: 'Tengo dónde vivir hoy, pero me preocupa perderlo más adelante',
      'not-steady': 'No tengo un lugar fijo donde vivir',
    }),
    'home-problems': reading('Piense en el lugar donde vive. ¿Tiene problemas con algo de lo siguiente?', {
      pests: 'Plagas como insectos, hormigas o ratones',
      mold: 'Moho',
      lead: 'Pintura o tuberías con plomo',
      'no-heat': 'Falta de calefacción',
      stove: 'El horno o la estufa no funciona',
      'smoke-detectors': 'Faltan detectores de humo o no funcionan',
      'water-leaks': 'Fugas de agua',
      none: 'Nada de lo anterior',
    }),
    'food-worry': reading(
      'En los últimos 12 meses, a usted le preocupó que se le acabara la comida antes de tener dinero para comprar más.',
      HUNGER,
    ),
    'food-last': reading('En los últimos 12 meses, la comida que compró no le alcanzó y no tenía dinero para comprar más.', HUNGER),
    transportation: reading(
      'En los últimos 12 meses, ¿la falta de un transporte confiable le impidió ir a citas médicas, a reuniones o al trabajo, o conseguir cosas que necesita para la vida diaria?',
      YES_NO,
    ),
    utilities: reading(
      'En los últimos 12 meses, ¿la compañía de electricidad, gas, petróleo o agua amenazó con cortar los servicios en su casa?',
      { ...YES_NO, 'already-off': 'Ya está cortado' },
    ),
    'hits-hurt': safety('le hace daño físico'),
    'hits-insult': safety('le insulta o le habla con desprecio'),
    'hits-threaten': safety('le amenaza con hacerle daño'),
    'hits-scream': safety('le grita o le maldice'),
  },
};
