import type { Recorded } from '#event-sourcing';
import { recordedEvent } from '#event-sourcing/testing';
import { ACTION, actionAgreed, amina, bridget, drafted, GOAL, goalSet, PERSON, SECOND_ACTION } from '../fixtures/plan-story.js';
import type { PlanEvent } from '../plan.events.js';
import { recordOf } from '../plan.record.js';
import { Sight, type May } from '../plan.sight.js';
import type { ItemChangeView } from './compare-plan.dto.js';
import { Comparison } from './comparison.js';

const who = (id: string) => ({ id, name: id, initials: '', role: '', organization: '' });
const everything: May = () => true;
const family: May = (sharing) => sharing === 'team-and-family';

const recorded = (events: readonly PlanEvent[]): Recorded[] =>
  events.map((event, revision) =>
    recordedEvent(event, {
      stream: 'plan-1',
      revision,
      at: `2026-06-${10 + revision}T15:00:00.000Z`,
      actor: revision % 2 ? bridget : amina,
    }),
  );
const compare = (events: readonly PlanEvent[], from: number, may: May = everything): { items: ItemChangeView[]; unchanged: number } =>
  new Comparison(new Sight(recordOf(recorded(events)), may), { from, to: events.length - 1 }, who).items();

const due = (dueOn?: string): PlanEvent => ({
  type: 'ActionRevised',
  data: { actionId: ACTION, fields: ['dueOn'], ...(dueOn && { dueOn }) },
  personal: { reason: 'The landlord asked' },
  subjects: [PERSON],
});
const first: readonly PlanEvent[] = [
  drafted,
  goalSet,
  actionAgreed({ dueOn: '2026-11-20' }),
  { type: 'PlanProposed', data: { version: 1 } },
];

describe('comparing two versions of a plan', () => {
  it('says of each changed field what stood before and after, by whom, when and why', () => {
    const { items, unchanged } = compare([...first, due('2026-11-30')], 3);
    expect(items).toMatchObject([
      {
        change: 'changed',
        kind: 'action',
        id: ACTION,
        title: 'Pick up the keys',
        goal: 'A home by Christmas',
        fields: [
          {
            field: 'dueOn',
            before: '2026-11-20',
            after: '2026-11-30',
            who: { id: amina.id },
            at: '2026-06-14T15:00:00.000Z',
            reason: 'The landlord asked',
          },
        ],
      },
    ]);
    expect(unchanged).toBe(1);
  });

  it('says what was added, what was cleared and what was given up', () => {
    const cancelled: PlanEvent = {
      type: 'ActionCancelled',
      data: { actionId: ACTION },
      personal: { reason: 'Not needed' },
      subjects: [PERSON],
    };
    expect(compare([...first, due()], 3).items[0]?.fields).toMatchObject([{ field: 'dueOn', before: '2026-11-20', after: null }]);
    expect(compare([...first, actionAgreed({ actionId: SECOND_ACTION }, 'Call the school')], 3).items).toMatchObject([
      { change: 'added', id: SECOND_ACTION, title: 'Call the school' },
    ]);
    expect(compare([...first, cancelled], 3).items).toMatchObject([
      { change: 'removed', id: ACTION, fields: [{ field: 'state', before: 'agreed', after: 'cancelled', reason: 'Not needed' }] },
    ]);
  });

  it('says of a step that was handed on where it went, not that it was given up', () => {
    const { items } = compare([...first, { type: 'ActionCancelled', data: { actionId: ACTION, handedOnTo: 'child-protection' } }], 3);
    expect(items).toMatchObject([
      {
        change: 'changed',
        fields: [
          { field: 'state', before: 'agreed', after: 'handed-on' },
          { field: 'handedOnTo', before: null, after: 'child-protection' },
        ],
      },
    ]);
  });

  it('says nothing of a change that was taken back, and nothing between a version and itself', () => {
    expect(compare([...first, due('2026-11-30'), due('2026-11-20')], 3).items).toEqual([]);
    expect(compare(first, 3).items).toEqual([]);
  });

  it('leaves no trace of what is not shared with the reader, on either side', () => {
    const hidden = actionAgreed({ actionId: SECOND_ACTION, sharing: 'named', sharedWith: ['housing'] }, 'A canary that sings');
    const waits: PlanEvent = {
      type: 'ActionRevised',
      data: { actionId: ACTION, fields: ['waitsFor', 'sharing'], waitsFor: SECOND_ACTION, sharing: 'team-and-family' },
    };
    const all = [...first, hidden, waits];
    expect(JSON.stringify(compare(all, 3))).toContain('canary');
    const seen = compare(all, 3, family);
    expect(JSON.stringify(seen)).not.toMatch(new RegExp(`canary|${SECOND_ACTION}`));
    expect(seen.items.map(({ id }) => id)).toEqual([ACTION]);
    expect(seen).toMatchObject({ unchanged: 1, items: [{ change: 'added' }] });
  });

  it('tells of an item’s past only to whom it was shared then, and only while it is shared with them now', () => {
    const narrowed: PlanEvent = {
      type: 'GoalRevised',
      data: { goalId: GOAL, fields: ['sharing', 'sharedWith'], sharing: 'named', sharedWith: ['housing'] },
    };
    expect(compare([...first, narrowed], 3, family).items).toEqual([]);
    const opened: PlanEvent = {
      type: 'GoalRevised',
      data: { goalId: GOAL, fields: ['sharing', 'title'], sharing: 'team-and-family' },
      personal: { title: 'New words' },
      subjects: [PERSON],
    };
    const before: PlanEvent = { ...goalSet, data: { ...goalSet.data, sharing: 'team' } };
    const [goal] = compare([drafted, before, { type: 'PlanProposed', data: { version: 1 } }, opened], 2, family).items;
    expect(goal).toMatchObject({ change: 'added', title: 'New words' });
    expect(JSON.stringify(goal)).not.toContain('Christmas');
  });
});
