/** What the service says in English sentences of its own, by the sentence: one that it changes is English again until it stands here. */
export const serviceSays: Readonly<Record<string, string>> = {
  'Of the outcomes recorded in the period, the share that was achieved. Partly achieved and not achieved count in the whole; what the person no longer wanted is listed but not counted.':
    'De los resultados anotados en el período, la parte que se logró. Lo logrado en parte y lo no logrado cuentan en el total; lo que la persona ya no quería está en la lista y no cuenta.',
  'Of the reviews of shared plans whose day lies in the period, the share that was held on that day or before it. A review that was held later, or not at all, was missed. One that was held after it was called counts at once; one that was held before it was called counts when its day is over, like one that was not held. Until then reviews are listed but not counted; so are those that were planned anew, or ended with their plan, before their day.':
    'De las revisiones de planes compartidos cuyo día está en el período, la parte que se hizo ese día o antes. Una revisión que se hizo después, o que no se hizo, faltó. La que se hizo después de convocarse cuenta en seguida; la que se hizo antes de convocarse cuenta cuando termina su día, igual que la que no se hizo. Hasta entonces las revisiones están en la lista y no cuentan; tampoco las que se planearon de nuevo, o terminaron con su plan, antes de su día.',
  'Of the contacts of the period that went to triage and whose response needs a service, the share with a first service delivered within {days} calendar days of the day of the contact. Contacts whose days are not over yet, that are still in triage, or that needed no service are listed but not counted.':
    'De los contactos del período que pasaron a la evaluación inicial y cuya respuesta necesita un servicio, la parte que tuvo un primer servicio en los {days} días corridos después del día del contacto. Los contactos cuyos días no han terminado, que siguen en evaluación o que no necesitaban un servicio están en la lista y no cuentan.',
  'Of the contacts of the period, the share for which triage was complete, or which were answered at the front door, within {days} business days of the day of the contact. Contacts that were withdrawn are listed but not counted; so are those whose days are not over yet.':
    'De los contactos del período, la parte cuya evaluación inicial se completó, o que se respondieron en la entrada, en los {days} días hábiles después del día del contacto. Los contactos que se retiraron están en la lista y no cuentan; tampoco los que tienen días por delante.',
  'Works with families on housing. Start here: see one day across all programs.':
    'Trabaja con familias en la vivienda. Empiece aquí: un día a través de todos los programas.',
  'Answers when somebody asks for help, and finds whether we know them already.':
    'Contesta cuando alguien pide ayuda, y busca si ya conocemos a esa persona.',
  'Works with families on food and cash assistance.': 'Trabaja con familias en la comida y la ayuda en efectivo.',
  'Works with both parents on child support.': 'Trabaja con los dos padres en la manutención infantil.',
  'Works with families so that children are safe.': 'Trabaja con familias para que los niños estén seguros.',
  'Brings the right team together around one plan.': 'Reúne al equipo adecuado en torno a un solo plan.',
  'Looks after the work and the workers of the county, and sees who looked at what.':
    'Cuida del trabajo y de quienes trabajan en el condado, y ve quién miró qué.',
  'Runs shelter and food at Zumbro Bridge, and sees what is shared with them.':
    'Lleva el refugio y la comida en Zumbro Bridge, y ve lo que se comparte con ellos.',
  'Social worker at Bamber Creek School.': 'Trabajadora social de la escuela Bamber Creek.',
  'Care coordinator at Riverbend Clinic.': 'Coordinadora de atención de la clínica Riverbend.',
  'Arranges rides and furniture at Southeast Helpers.': 'Organiza viajes y muebles en Southeast Helpers.',
  'Asked for help, and sees her own plan.': 'Pidió ayuda, y ve su propio plan.',
  'Explains the county’s numbers, down to the events.': 'Explica los números del condado, hasta cada hecho.',
  'Compares all counties by the same rules.': 'Compara todos los condados con las mismas reglas.',
  'Reads how well the outcomes are reached.': 'Lee qué tan bien se logran los resultados.',
  'Keeps the service running and sees who looked at what.': 'Mantiene el servicio en marcha y ve quién miró qué.',
  'Answers when somebody in Steele County asks for help.': 'Contesta cuando alguien del condado de Steele pide ayuda.',
  'Works with families in Steele County on housing, food and cash.':
    'Trabaja con familias del condado de Steele en la vivienda, la comida y el efectivo.',
  'Looks after the work and the workers of Steele County.': 'Cuida del trabajo y de quienes trabajan en el condado de Steele.',
  'Answers when somebody in Dodge County asks for help.': 'Contesta cuando alguien del condado de Dodge pide ayuda.',
  'Works with families in Dodge County.': 'Trabaja con familias del condado de Dodge.',
  'Works with families of the Prairie Island Indian Community.': 'Trabaja con familias de la Comunidad India de Prairie Island.',
  'Answers when somebody of the Prairie Island Indian Community asks for help.':
    'Contesta cuando alguien de la Comunidad India de Prairie Island pide ayuda.',
};
