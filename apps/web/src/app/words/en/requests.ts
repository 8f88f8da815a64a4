/** What people ask about a step of their plan, as their workers read and answer it. */
export const requests = {
  'timeline.ActionRequestMade': 'Asked for another time or for help: {item}',
  'timeline.ActionRequestAnswered': 'Answered what was asked about: {item}',
  'todo.action-request.another-time': 'Answer: they need another time for a step',
  'todo.action-request.help': 'Answer: they need help with a step',
  'request.needs.another-time': '{name} needs another time.',
  'request.needs.help': '{name} needs help with this.',
  'request.inWords': '“{words}”, {day}.',
  'request.since': 'Said on {day}.',
  'request.answer': 'Answer',
  'request.answer.title': 'Answer {name}',
  'request.answer.byDay': 'Another due date is an answer too: it is told at once, with the reason that you give.',
  'request.answer.change': 'Change the due date',
  'request.answer.words': 'What {name} reads',
  'request.answer.hint': 'Nothing was missed by asking. Your words stand on their own page as you write them.',
  'request.answer.save': 'Send the answer',
  'request.answer.missing': 'Write what they should read.',
} as const;
