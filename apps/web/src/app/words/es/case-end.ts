/** Cómo se cierra un caso y se abre de nuevo. */
export const caseEnd = {
  'caseEnd.close': 'Cerrar el caso',
  'caseEnd.closeLead':
    'El caso y su plan terminan juntos. No se borra nada; el caso se puede abrir de nuevo y sigue como una sola historia.',
  'caseEnd.inTheWay': '{n} {n|tarea sigue abierta|tareas siguen abiertas}',
  'caseEnd.inTheWayWhy':
    'Nadie tendría presente la tarea de un caso cerrado. Diga de cada una que está hecha o que ya no hace falta. Se anota en el momento, aunque después deje el caso abierto.',
  'caseEnd.toTasks': 'Ver las tareas en la página del caso',
  'caseEnd.notNeeded': 'Ya no hace falta',
  'caseEnd.notNeededLabel': 'Ya no hace falta: {title}',
  'caseEnd.notNeededReason': 'Ya no hace falta.',
  'caseEnd.why': 'Por qué termina el caso',
  'caseEnd.plan': 'Qué pasa con el plan',
  'caseEnd.planEnds': 'El plan termina con el caso. Diga qué pasa con cada parte que sigue abierta.',
  'caseEnd.planEndsNothing': 'El plan termina con el caso. No hay nada abierto en él.',
  'caseEnd.planClosed': 'El plan se cerró el {day}. No hay nada más que decir de él.',
  'caseEnd.recordFirst': '¿Se logró algo en una meta abierta? Anote primero su resultado en el plan',
  'caseEnd.cameOf': 'Qué resultó de las metas',
  'caseEnd.goal': '{goal}: {result}',
  'caseEnd.noGoals': 'No se puso ninguna meta.',
  'caseEnd.words': '¿Qué debe saber quien abra este caso de nuevo?',
  'caseEnd.wordsHint': 'Todo el equipo y la familia pueden leer esto.',
  'caseEnd.save': 'Cerrar el caso y su plan',
  'caseEnd.missingTasks': 'Termine primero las tareas abiertas, o diga que ya no hacen falta.',
  'caseEnd.missing': 'Diga por qué termina el caso, por qué termina cada meta abierta y quién sigue con lo que se entrega.',
  'caseEnd.hidden':
    'Hay algo abierto en el plan que no se comparte con usted. Pregunte a quien dirige el equipo quién puede terminarlo o cambiar con quién se comparte.',
  'caseEnd.closed': 'Este caso se cerró el {day}: {reason}',
  'caseEnd.closedBy': 'Lo cerró {name}. Su plan descansa con él.',
  'caseEnd.reopen': 'Abrir el caso de nuevo',
  'caseEnd.reopenLead':
    'Una sola historia: el caso sigue donde estaba, y su plan con él. Las metas que terminaron quedan así hasta que alguien las abra de nuevo. Si el plan fue acordado, su próxima revisión se planea desde hoy.',
  'caseEnd.reopenSave': 'El caso sigue',
  'caseEnd.planRests': 'El caso está cerrado y el plan descansa con él. Abra el caso de nuevo y el plan sigue.',
} as const;
