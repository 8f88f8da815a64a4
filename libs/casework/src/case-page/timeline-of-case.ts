import type { Projection } from '#event-sourcing';
import type * as Case from '../case.events.js';
import { FOR_TEAM, itemNow, newItem, tells } from './timeline-rows.js';

const teamRows = {
  CaseOpened: tells<Case.CaseOpened>('case', ({ data, personal }) => ({
    kind: 'team',
    values: { number: data.number, level: data.level, county: data.county },
    words: personal?.name,
  })),
  ProgramEnrolled: tells<Case.ProgramEnrolled>('case', ({ data }) => ({ kind: 'team', values: { program: data.program } })),
  ProgramExited: tells<Case.ProgramExited>('case', ({ data }) => ({
    kind: 'team',
    values: { program: data.program, reason: data.reason },
  })),
  TeamSeatOffered: tells<Case.TeamSeatOffered>('case', ({ data: { actorId, kind, organization, program } }) => ({
    kind: 'team',
    values: { actorId, seat: kind, organization, program },
  })),
  TeamSeatTaken: tells<Case.TeamSeatTaken>('case', () => ({ kind: 'team' })),
  TeamSeatLeft: tells<Case.TeamSeatLeft>('case', ({ data }) => ({ kind: 'team', values: { reason: data.reason } })),
  LeadAssigned: tells<Case.LeadAssigned>('case', () => ({ kind: 'team' })),
  CaseClosed: tells<Case.CaseClosed>('case', ({ data, personal }) => ({
    kind: 'team',
    values: { reason: data.reason },
    words: personal?.words,
  })),
  CaseReopened: tells<Case.CaseReopened>('case', ({ data }) => ({ kind: 'team', values: { reason: data.reason } })),
};

const workRows = {
  ContactLogged: tells<Case.ContactLogged>(
    'case',
    ({ data: { contactId, channel, direction, withWhom, reached }, personal }) => ({
      kind: 'contacts',
      itemId: contactId,
      values: { channel, direction, withWhom, reached },
      words: personal?.summary,
      voice: personal?.ownWords,
    }),
    (event) => {
      const { contactId, sharing, sharedWith } = event.data;
      return [newItem(event, contactId, { kind: 'contact', sharing, sharedWith: [...sharedWith], open: false })];
    },
  ),
  NoteWritten: tells<Case.NoteWritten>(
    'case',
    ({ data: { noteId, sharing, sharedWith }, personal }) => ({
      kind: 'notes',
      itemId: noteId,
      sharing,
      sharedWith,
      words: personal?.text,
    }),
    (event) => {
      const { noteId, sharing, sharedWith } = event.data;
      return [newItem(event, noteId, { kind: 'note', sharing, sharedWith: [...sharedWith], open: false })];
    },
  ),
  NoteAmended: tells<Case.NoteAmended>('case', ({ data, personal }) => ({
    kind: 'notes',
    itemId: data.noteId,
    words: personal?.text,
    values: { corrected: true },
  })),
  TaskAssigned: tells<Case.TaskAssigned>(
    'case',
    ({ data: { taskId, actorId, dueOn, program }, personal }) => ({
      kind: 'tasks',
      itemId: taskId,
      ...FOR_TEAM,
      values: { actorId, dueOn, program },
      words: personal?.why,
    }),
    (event) => {
      const { taskId, actorId, dueOn = null, program = null } = event.data;
      const { title = null, why = null } = event.personal ?? {};
      return [newItem(event, taskId, { kind: 'task', ...FOR_TEAM, sharedWith: [], title, why, actorId, dueOn, program })];
    },
  ),
  TaskCompleted: tells<Case.TaskCompleted>(
    'case',
    ({ data }) => ({ kind: 'tasks', itemId: data.taskId, ...FOR_TEAM }),
    ({ data }) => [itemNow(data.taskId, { open: false })],
  ),
  TaskReassigned: tells<Case.TaskReassigned>(
    'case',
    ({ data, personal }) => ({
      kind: 'tasks',
      itemId: data.taskId,
      ...FOR_TEAM,
      values: { actorId: data.actorId },
      words: personal?.reason,
    }),
    ({ data }) => [itemNow(data.taskId, { actorId: data.actorId })],
  ),
  TaskCancelled: tells<Case.TaskCancelled>(
    'case',
    ({ data, personal }) => ({ kind: 'tasks', itemId: data.taskId, ...FOR_TEAM, words: personal?.reason }),
    ({ data }) => [itemNow(data.taskId, { open: false })],
  ),
};

/** The events of a case. */
export const caseEntries: Projection['on'] = { ...teamRows, ...workRows };
