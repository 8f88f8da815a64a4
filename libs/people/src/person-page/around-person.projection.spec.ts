import type { CaseEvent } from '#casework';
import { rowsOf } from '#event-sourcing';
import { recordedEvent } from '#event-sourcing/testing';
import { aroundPeople } from './around-person.projection.js';
import { PersonCase, PersonCaseStanding } from './person-page.entity.js';

const [CASE, PLAN, MOTHER, CHILD] = ['c', 'd', 'a', 'b'].map((end) => `0192a000-0000-8000-8000-00000000000${end}`) as [
  string,
  string,
  string,
  string,
];
const opened: CaseEvent = {
  type: 'CaseOpened',
  data: {
    ...{ number: '2026-07', intakeId: PLAN, triageId: PLAN, planId: PLAN, level: 'assisted', county: '27109' },
    ...{ personIds: [MOTHER, CHILD], primaryPersonId: MOTHER, contactAt: '2026-06-01T15:00:00.000Z' },
  },
  personal: { name: 'The Xiong family' },
  subjects: [MOTHER, CHILD],
};
const enrolled = (program: string): CaseEvent => ({ type: 'ProgramEnrolled', data: { program, personIds: [MOTHER] } });
const rows = (events: readonly CaseEvent[]) =>
  rowsOf(
    aroundPeople,
    events.map((event, revision) => recordedEvent(event, { stream: `case-${CASE}`, revision })),
  );

describe('the cases around a person', () => {
  it('are those of everybody in them, with the plan and the programs that are enrolled now', () => {
    const exited: CaseEvent = { type: 'ProgramExited', data: { program: 'housing', reason: 'reached' } };
    const now = rows([opened, enrolled('housing'), enrolled('food-cash'), enrolled('food-cash'), exited]);
    expect(now.of(PersonCase).map(({ personId, role }) => [personId, role])).toEqual([
      [MOTHER, 'primary'],
      [CHILD, 'member'],
    ]);
    expect(now.of(PersonCaseStanding)).toEqual([{ caseId: CASE, planId: PLAN, open: true, programs: ['food-cash'] }]);
  });

  it('stay when they are closed, and go on when they are reopened', () => {
    const closed: CaseEvent = { type: 'CaseClosed', data: { reason: 'moved-away' } };
    expect(rows([opened, closed]).of(PersonCaseStanding)).toMatchObject([{ open: false }]);
    const reopened: CaseEvent = { type: 'CaseReopened', data: { reason: 'came-back' } };
    expect(rows([opened, closed, reopened]).of(PersonCaseStanding)).toMatchObject([{ open: true }]);
  });
});
