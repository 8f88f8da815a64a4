/** What people ask about a step of their plan, as their workers read and answer it. */
export const requests = {
  'timeline.ActionRequestMade': 'Pidió otro momento o ayuda: {item}',
  'timeline.ActionRequestAnswered': 'Respondió a lo que se preguntó sobre: {item}',
  'todo.action-request.another-time': 'Responder: necesitan otro momento para un paso',
  'todo.action-request.help': 'Responder: necesitan ayuda con un paso',
  'request.needs.another-time': '{name} necesita otro momento.',
  'request.needs.help': '{name} necesita ayuda con esto.',
  'request.inWords': '«{words}», {day}.',
  'request.since': 'Dicho el {day}.',
  'request.answer': 'Responder',
  'request.answer.title': 'Responder a {name}',
  'request.answer.byDay': 'Otra fecha límite también es una respuesta: se le dice de inmediato, con el motivo que usted dé.',
  'request.answer.change': 'Cambiar la fecha límite',
  'request.answer.words': 'Lo que lee {name}',
  'request.answer.hint': 'Preguntar no es faltar a nada. Sus palabras están en la página de la persona tal como las escribe.',
  'request.answer.save': 'Enviar la respuesta',
  'request.answer.missing': 'Escriba lo que debe leer.',
} as const;
