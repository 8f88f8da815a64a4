/** La entrada. */
export const signIn = {
  'signIn.title': 'Entrar',
  'signIn.lead': 'Una persona, un plan, una línea por todos los programas.',
  'signIn.demoLead': 'Elija quién quiere ser. Todas las personas son inventadas; cada una hace una parte distinta del trabajo.',
  'signIn.as': 'Entrar como {name}',
  'signIn.button': 'Entrar con su organización',
  'signIn.none': 'Todavía no hay a quién elegir. El mundo de demostración se está escribiendo; pruebe en un minuto.',
  'signIn.group.front': 'Toman contactos y hacen la primera evaluación',
  'signIn.group.case': 'Trabajan en casos y planes',
  'signIn.group.partner': 'Organizaciones asociadas y familias',
  'signIn.group.numbers': 'Leen los números y cuidan el sistema',
} as const;
