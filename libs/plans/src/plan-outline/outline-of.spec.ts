import type { Recorded } from '#event-sourcing';
import { recordedEvent } from '#event-sourcing/testing';
import { ACTION, actionAgreed, amina, drafted, GOAL, goalSet, SECOND_ACTION } from '../fixtures/plan-story.js';
import type { PlanEvent } from '../plan.events.js';
import { recordOf } from '../plan.record.js';
import { Sight, type May } from '../plan.sight.js';
import { outlineOf } from './outline-of.js';

const who = (id: string) => ({ id, name: id, initials: '', role: '', organization: '' });
const outline = (events: readonly PlanEvent[], may: May = () => true) => {
  const record = recordOf(events.map((event, revision): Recorded => recordedEvent(event, { stream: 'plan-1', revision, actor: amina })));
  return outlineOf(record, new Sight(record, may), who);
};
const keys = actionAgreed({ dueOn: '2026-11-20', actorId: amina.id });
const lease = (more: object = {}): PlanEvent => actionAgreed({ actionId: SECOND_ACTION, dueOn: '2026-11-10', ...more }, 'Sign the lease');
const completed: PlanEvent = { type: 'ActionCompleted', data: { actionId: ACTION } };

describe('a plan in short', () => {
  it('has the open goals in their words, and what is due first as the next step', () => {
    expect(outline([drafted, goalSet, keys, lease()])).toMatchObject({
      goals: [{ goalId: GOAL, title: 'A home by Christmas', words: 'A home of our own.', saidBy: 'person', need: 'housing' }],
      next: { actionId: SECOND_ACTION, title: 'Sign the lease', dueOn: '2026-11-10', owner: 'housing', state: 'agreed' },
    });
    expect(outline([drafted, goalSet, keys]).next).toMatchObject({ who: { id: amina.id } });
  });

  it('takes no step for the next one that waits for another or is done', () => {
    const waits = lease({ waitsFor: ACTION });
    expect(outline([drafted, goalSet, keys, waits]).next).toMatchObject({ actionId: ACTION });
    expect(outline([drafted, goalSet, keys, waits, completed]).next).toMatchObject({ actionId: SECOND_ACTION });
    expect(outline([drafted, goalSet, keys, completed])).not.toHaveProperty('next');
  });

  it('puts a step without a date behind those with one', () => {
    expect(outline([drafted, goalSet, lease({ dueOn: undefined }), keys]).next).toMatchObject({ actionId: ACTION });
  });

  it('leaves out goals that ended, and whatever is not shared with the reader', () => {
    const ended: PlanEvent = { type: 'GoalClosed', data: { goalId: GOAL, reason: 'moved-away' } } as PlanEvent;
    expect(outline([drafted, goalSet, ended]).goals).toEqual([]);
    const secret = { ...goalSet, data: { ...goalSet.data, sharing: 'named' } };
    const steps = [drafted, secret, lease({ sharing: 'named' }), keys];
    expect(outline(steps, (sharing) => sharing !== 'named')).toMatchObject({ goals: [], next: { actionId: ACTION } });
  });
});
