/** Cómo se sostiene el plan: qué espera y qué está libre, qué pide el hecho de otro programa, sugerencias y plantillas. */
export const planStructure = {
  'timeline.ActionReleased': 'Ya puede empezar: {item}',
  'mark.freeSince': 'Se puede empezar desde el {day}',
  'mark.freeAfter': 'Se puede empezar desde el {day}: «{title}» ya terminó',
  'myDay.waits': 'Espera otra acción',
  'todo.rule.children-after-housing-ended': 'Preguntar dónde duermen ahora los niños',
  'why.rule.children-after-housing-ended': 'Porque Estabilidad de vivienda registró que terminó la ayuda con la vivienda.',
  'todo.rule.address-after-housing-ended': 'Revisar la dirección y si la orden de manutención todavía es adecuada',
  'why.rule.address-after-housing-ended': 'Porque Estabilidad de vivienda registró que terminó la ayuda con la vivienda.',
  'todo.rule.benefits-after-housing-ended': 'Revisar qué cambia la mudanza en la ayuda de alimentos y efectivo',
  'why.rule.benefits-after-housing-ended': 'Porque Estabilidad de vivienda registró que terminó la ayuda con la vivienda.',
  'todo.rule.children-after-no-home': 'Ver qué necesitan los niños sin un hogar propio',
  'why.rule.children-after-no-home': 'Porque una meta de vivienda se registró como no lograda.',
  'todo.rule.benefits-after-support': 'Revisar qué cambia la manutención en la ayuda de alimentos y efectivo',
  'why.rule.benefits-after-support': 'Porque una meta de manutención se registró como lograda, al menos en parte.',
} as const;
