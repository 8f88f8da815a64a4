import type { Actor } from '#event-sourcing';
import { given } from '#event-sourcing/testing';
import type { CaseEvent } from '../case.events.js';
import { caseStream } from '../case.js';
import { amina, openCaseStory } from '../fixtures/case-story.js';
import { raiseLinkedTasks, type RaiseLinkedTasks } from './raise-linked-tasks.js';

const SERVICE = '0192a000-0000-8000-8000-0000000000b1';
const CAUSE = '0192a000-0000-8000-8000-0000000000b2';
const actor: Actor = { id: 'system', role: 'system', organization: 'system' };

const input: RaiseLinkedTasks = {
  fact: { kind: 'service-ended', need: 'housing', program: 'housing', reason: 'not-available' },
  aboutId: SERVICE,
  happenedAt: '2026-11-16T15:00:00.000Z',
  causedBy: CAUSE,
};

const enrolled: CaseEvent = { type: 'ProgramEnrolled', data: { program: 'child-support', personIds: [] } };
const tomas: CaseEvent = {
  type: 'TeamSeatOffered',
  data: {
    seatId: '0192a000-0000-8000-8000-0000000000b3',
    actorId: 'tomas',
    kind: 'worker',
    organization: 'steele-county',
    program: 'child-support',
    seatRole: 'member',
  },
};

describe('a fact of one program that concerns another', () => {
  it('gives the other program’s worker a task, with its cause and the day by the policy', () => {
    const { events } = given(caseStream, [...openCaseStory, enrolled, tomas]).when(raiseLinkedTasks, input, { actor });
    expect(events).toMatchObject([
      {
        type: 'TaskAssigned',
        data: {
          actorId: 'tomas',
          program: 'child-support',
          causedBy: CAUSE,
          rule: { id: 'address-after-housing-ended', policyVersion: 'cross-program/2', aboutId: SERVICE },
        },
        personal: { title: 'todo.rule.address-after-housing-ended', why: 'rule.address-after-housing-ended' },
      },
    ]);
    expect(events[0]!.data).toHaveProperty('dueOn', expect.stringMatching(/^\d{4}-\d\d-\d\d$/));
  });

  it('is also a shelter that a partner gave, of which the housing worker hears too', () => {
    const shelter = { kind: 'service-ended', need: 'crisis', program: '', service: 'shelter', reason: 'not-available' } as const;
    const { events } = given(caseStream, [...openCaseStory, enrolled, tomas]).when(
      raiseLinkedTasks,
      { ...input, fact: shelter },
      { actor },
    );
    expect(events.map(({ personal }) => (personal as { title: string }).title)).toEqual([
      'todo.rule.address-after-housing-ended',
      'todo.rule.home-after-housing-ended',
    ]);
  });

  it('goes to the lead where the program has nobody on the team, so that it is in somebody’s queue', () => {
    given(caseStream, [...openCaseStory, enrolled])
      .when(raiseLinkedTasks, input, { actor })
      .then([{ type: 'TaskAssigned', data: { actorId: amina.id } }]);
  });

  it('is raised once about one service, however often it is said', () => {
    const first = given(caseStream, [...openCaseStory, enrolled, tomas]).when(raiseLinkedTasks, input, { actor }).events;
    given(caseStream, [...openCaseStory, enrolled, tomas, ...first])
      .when(raiseLinkedTasks, { ...input, causedBy: '0192a000-0000-8000-8000-0000000000b4' }, { actor })
      .then([]);
  });

  it.each([
    ['the family is not in the other program', openCaseStory, input],
    [
      'the service ended well',
      [...openCaseStory, enrolled],
      { ...input, fact: { ...input.fact, reason: 'finished' } as RaiseLinkedTasks['fact'] },
    ],
    [
      'the family did not want it, a neutral fact',
      [...openCaseStory, enrolled],
      { ...input, fact: { ...input.fact, reason: 'not-wanted' } as RaiseLinkedTasks['fact'] },
    ],
    [
      'it is about another need',
      [...openCaseStory, enrolled],
      { ...input, fact: { ...input.fact, need: 'food' } as RaiseLinkedTasks['fact'] },
    ],
    [
      'it was a shelter for somebody’s safety: where they are is theirs to tell',
      [...openCaseStory, enrolled],
      { ...input, fact: { ...input.fact, need: 'safety', program: '', service: 'shelter' } as RaiseLinkedTasks['fact'] },
    ],
    ['the case is closed', [...openCaseStory, enrolled, { type: 'CaseClosed', data: { reason: 'done' } } as CaseEvent], input],
  ])('raises nothing when %s', (_when, story, told) => {
    given(caseStream, story).when(raiseLinkedTasks, told, { actor }).then([]);
  });
});
