import { given } from '#event-sourcing/testing';
import { caseStream } from './case.js';
import { amina, bridget, LEAD_SEAT, NOTE, opened, openCaseStory, PARTNER_SEAT, PERSON, TASK, taskAssigned } from './fixtures/case-story.js';
import { seatOf } from './case.seats.js';
import { amendNote } from './amend-note/amend-note.js';
import { assignTask } from './assign-task/assign-task.js';
import { assignLead } from './assign-lead/assign-lead.js';
import { closeCase } from './close-case/close-case.js';
import { completeTask } from './complete-task/complete-task.js';
import { enrollProgram } from './enroll-program/enroll-program.js';
import { leaveSeat } from './leave-seat/leave-seat.js';
import { logContact } from './log-contact/log-contact.js';
import { offerSeat } from './offer-seat/offer-seat.js';
import { reassignTask } from './reassign-task/reassign-task.js';
import { reopenCase } from './reopen-case/reopen-case.js';
import { takeSeat } from './take-seat/take-seat.js';
import { writeNote } from './write-note/write-note.js';

const story = given(caseStream, openCaseStory);
const withTask = story.and([taskAssigned]);
const tomas = { actorId: 'tomas-renteria-villalobos', kind: 'worker', organization: 'steele-county', program: 'child-support' } as const;

describe('seats of a team', () => {
  it('are taken by whoever was asked, and by nobody else', () => {
    story.when(takeSeat, { seatId: PARTNER_SEAT }, { actor: bridget }).then([{ type: 'TeamSeatTaken', data: { seatId: PARTNER_SEAT } }]);
    story.when(takeSeat, { seatId: PARTNER_SEAT }, { actor: amina }).refused('case.not-your-seat');
    story.when(takeSeat, { seatId: LEAD_SEAT }, { actor: amina }).refused('case.seat-taken');
  });

  it('are offered once to one person', () => {
    story.when(offerSeat, { ...tomas, seatRole: 'member' }).then([{ type: 'TeamSeatOffered', data: tomas }]);
    story.when(offerSeat, { ...tomas, actorId: amina.id, seatRole: 'member' }).refused('case.already-on-team');
  });

  it('of the lead are left only when another takes the lead', () => {
    story
      .when(leaveSeat, { seatId: LEAD_SEAT, reason: 'changed-job' }, { actor: amina })
      .refused('case.lead-leaves', { allowedNow: ['assign-lead'] });
    story
      .when(leaveSeat, { seatId: LEAD_SEAT, reason: 'changed-job', newLead: PARTNER_SEAT }, { actor: amina })
      .refused('case.lead-is-worker');
  });

  it('are ended by oneself or by a worker of the county', () => {
    const reason = 'work-done' as const;
    story.when(leaveSeat, { seatId: PARTNER_SEAT, reason }, { actor: bridget }).then([{ type: 'TeamSeatLeft' }]);
    story.when(leaveSeat, { seatId: PARTNER_SEAT, reason }, { actor: amina }).then([{ type: 'TeamSeatLeft' }]);
    story.when(leaveSeat, { seatId: LEAD_SEAT, reason }, { actor: bridget }).refused('case.not-your-seat');
  });

  it('lead only in the hands of a worker', () => {
    story.when(assignLead, { seatId: PARTNER_SEAT }).refused('case.lead-is-worker');
    story.when(assignLead, { seatId: LEAD_SEAT }).refused('case.leads-already');
  });

  it('are as the directory has it, not as the caller says', () => {
    const known = { role: 'partner-worker', organization: 'zumbro-bridge', programs: [] };
    const wanted = { actorId: bridget.id, program: 'housing', seatRole: 'member' } as const;
    expect(seatOf(wanted, known)).toEqual({ actorId: bridget.id, kind: 'partner', organization: 'zumbro-bridge', seatRole: 'member' });
    expect(() => seatOf({ ...wanted, seatRole: 'lead' }, known)).toThrow('leads a case');
    expect(() => seatOf(wanted, undefined)).toThrow('can join a team');
    expect(() => seatOf(wanted, { role: 'analyst', organization: 'olmsted-county', programs: [] })).toThrow('can join a team');
    expect(() => seatOf(wanted, { role: 'caseworker', organization: 'olmsted-county', programs: ['food-cash'] })).toThrow('that program');
  });
});

describe('tasks', () => {
  it('go to somebody on the team', () => {
    story
      .when(assignTask, { actorId: bridget.id, title: 'Confirm the bed' })
      .then([{ type: 'TaskAssigned', personal: { title: 'Confirm the bed' } }]);
    story.when(assignTask, { actorId: 'phoua-lor', title: 'Confirm the bed' }).refused('case.not-on-team');
    withTask.when(reassignTask, { taskId: TASK, actorId: 'phoua-lor', reason: 'Leave' }).refused('case.not-on-team');
    withTask.when(reassignTask, { taskId: TASK, actorId: amina.id, reason: 'Leave' }).refused('case.task-theirs');
  });

  it('are done once', () => {
    withTask.when(completeTask, { taskId: TASK }).then([{ type: 'TaskCompleted' }]);
    withTask
      .and([{ type: 'TaskCompleted', data: { taskId: TASK } }])
      .when(completeTask, { taskId: TASK })
      .refused('case.task-completed', { allowedNow: [] });
  });

  it('that are open keep the case from being closed', () => {
    withTask.when(closeCase, { reason: 'goals-reached' }).refused('case.tasks-open', { openTasks: [TASK] });
    story.when(closeCase, { reason: 'goals-reached' }).then([{ type: 'CaseClosed', facts: { county: '27109' } }]);
  });
});

describe('notes and contacts', () => {
  it('keep what was said sealed', () => {
    const contact = {
      channel: 'phone',
      direction: 'in',
      withWhom: 'person',
      reached: true,
      summary: 'Called back',
      ownWords: 'I work nights',
      sharing: 'team',
    } as const;
    const { events } = story.when(logContact, contact);
    expect(events).toMatchObject([
      { personal: { summary: 'Called back', ownWords: 'I work nights' }, subjects: [PERSON], channel: 'phone' },
    ]);
    expect(JSON.stringify(events[0]!.data)).not.toContain('nights');
  });

  it('are put right by whoever wrote them', () => {
    const note = { noteId: NOTE, sharing: 'team', sharedWith: [] };
    const noted = story.and([{ type: 'NoteWritten', data: note, personal: { text: 'Elevator' }, subjects: [PERSON] }]);
    const amendment = { noteId: NOTE, text: 'Two elevators', reason: 'Seen today' };
    // The story's author is the test's own actor.
    noted.when(amendNote, amendment).then([{ type: 'NoteAmended', personal: { text: 'Two elevators' } }]);
    noted.when(amendNote, amendment, { actor: bridget }).refused('case.not-your-note');
  });
});

describe('a case', () => {
  it('that is closed takes nothing new, says what it takes, and can go on', () => {
    const closed = story.and([{ type: 'CaseClosed', data: { reason: 'moved-away' } }]);
    closed.when(writeNote, { text: 'Late', sharing: 'team' }).refused('case.closed', { allowedNow: ['reopen-case'] });
    closed.when(reopenCase, { reason: 'asked-again' }).then([{ type: 'CaseReopened', data: { planId: opened.data.planId } }]);
    story.when(reopenCase, { reason: 'asked-again' }).refused('case.open');
  });

  it('that was closed because somebody died goes on for another reason than that they asked again', () => {
    const closed = story.and([{ type: 'CaseClosed', data: { reason: 'person-died' } }]);
    closed.when(reopenCase, { reason: 'asked-again' }).refused('case.person-died');
    closed.when(reopenCase, { reason: 'new-need' }).then([{ type: 'CaseReopened' }]);
    const again = closed.and([
      { type: 'CaseReopened', data: { reason: 'closed-by-mistake' } },
      { type: 'CaseClosed', data: { reason: 'no-contact' } },
    ]);
    again.when(reopenCase, { reason: 'asked-again' }).then([{ type: 'CaseReopened' }]);
  });

  it('names the plan that ends with it, and keeps sealed what whoever opens it again should know', () => {
    story.when(closeCase, { reason: 'moved-away', words: 'They moved to Winona.' }).then([
      {
        type: 'CaseClosed',
        data: { reason: 'moved-away', planId: opened.data.planId },
        personal: { words: 'They moved to Winona.' },
        subjects: [PERSON],
      },
    ]);
  });

  it('has each program once, for people of the case', () => {
    story
      .when(enrollProgram, { program: 'food-cash' })
      .then([{ type: 'ProgramEnrolled', data: { program: 'food-cash', personIds: [PERSON] } }]);
    story.when(enrollProgram, { program: 'housing' }).refused('case.program-enrolled');
    story.when(enrollProgram, { program: 'food-cash', personIds: [NOTE] }).refused('case.not-in-case');
  });

  it('that was never opened is not found', () => {
    given(caseStream).when(writeNote, { text: 'x', sharing: 'team' }).refused('not-found');
    given(caseStream, [opened]).when(completeTask, { taskId: TASK }).refused('not-found');
  });
});

it('keeps nothing that only some may see and nobody is named for, whoever writes it', () => {
  const note = { text: 'x', sharing: 'named' };
  story.when(writeNote, note).refused('case.nobody-named');
  story.when(writeNote, { ...note, sharedWith: [] }, { actor: bridget }).refused('case.nobody-named');
  story.when(writeNote, { ...note, sharedWith: ['housing'] }).then([{ type: 'NoteWritten', data: { sharedWith: ['housing'] } }]);
});
