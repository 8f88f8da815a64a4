/** Lo que se guarda mientras alguien escribe. */
export const drafts = {
  'draft.savedJust': 'Guardado ahora mismo, cada palabra',
  'draft.savedSeconds': 'Guardado hace {n} {n|segundo|segundos}, cada palabra',
  'draft.savedMinutes': 'Guardado hace {n} {n|minuto|minutos}, cada palabra',
  'draft.savedAt': 'Guardado a las {time}, cada palabra',
  'draft.here': 'Guardado en este aparato a las {time}, solo para usted. Todavía no está en el servidor.',
  'draft.nowhere': 'Todavía no está guardado. Deje esta página abierta; lo intentamos de nuevo solos.',
} as const;
