/** Trabajar a la vez, y seguir sin red. */
export const together = {
  'presence.here': '{names} {n|está|están} aquí ahora',
  'presence.editing': '{name} está cambiando {field}',
  'presence.open': '{name} tiene esto abierto ahora',
  'presence.field.title': 'el nombre',
  'presence.field.words': 'las palabras propias',
  'presence.field.target': 'la meta',
  'presence.field.targetDate': 'la fecha de la meta',
  'presence.field.dueOn': 'la fecha límite',
  'presence.field.owner': 'quién responde',
  'presence.field.doer': 'el tipo de ayudante',
  'presence.field.actorId': 'quién lo hace',
  'presence.field.waitsFor': 'qué espera',
  'presence.field.sharing': 'quién lo puede ver',
  'presence.field.sharedWith': 'con quién se comparte',
} as const;
