import type { Recorded } from '#event-sourcing';
import { recordedEvent } from '#event-sourcing/testing';
import { ACTION, actionAgreed, amina, bridget, CONFLICT, drafted, GOAL, goalSet, PERSON, SECOND_ACTION } from '../fixtures/plan-story.js';
import type { PlanEvent } from '../plan.events.js';
import { recordOf } from '../plan.record.js';
import { Sight, type May } from '../plan.sight.js';
import type { PastValueView } from './field-history.dto.js';
import { historyOf } from './history-of.js';

const who = (id: string) => ({ id, name: id, initials: '', role: '', organization: '' });
const at = (revision: number): string => `2026-06-${10 + revision}T15:00:00.000Z`;
const history = (events: readonly PlanEvent[], itemId: string, field: string, may: May = () => true): PastValueView[] => {
  const recorded = events.map((event, revision): Recorded =>
    recordedEvent(event, { stream: 'plan-1', revision, at: at(revision), actor: revision % 2 ? bridget : amina }),
  );
  const sight = new Sight(recordOf(recorded), may);
  return historyOf(sight.item(itemId)!, sight, who, field).fields[0]!.values;
};
const due = (dueOn: string, occurredAt?: string): PlanEvent => ({
  type: 'ActionRevised',
  data: { actionId: ACTION, fields: ['dueOn'], dueOn },
  ...(occurredAt && { occurredAt }),
});
const told: readonly PlanEvent[] = [drafted, goalSet, actionAgreed({ dueOn: '2026-11-20' })];

describe('the history of a field', () => {
  it('has every value with who, when true, when learnt and by which event, the newest first', () => {
    const values = history([...told, due('2026-11-30', '2026-06-01T15:00:00.000Z')], ACTION, 'dueOn');
    expect(values).toMatchObject([
      {
        value: '2026-11-30',
        stands: true,
        who: { id: bridget.id },
        occurredAt: '2026-06-01T15:00:00.000Z',
        recordedAt: at(3),
        eventType: 'ActionRevised',
        schemaVersion: 1,
      },
      { value: '2026-11-20', stands: false, who: { id: amina.id }, recordedAt: at(2), eventType: 'ActionAgreed' },
    ]);
    expect(new Set(values.map(({ eventId }) => eventId)).size).toBe(2);
  });

  it('keeps both candidates of a conflict: the one that was not chosen, and that it was not', () => {
    const kept: PlanEvent = {
      type: 'EditConflictKept',
      data: {
        conflictId: CONFLICT,
        itemKind: 'action',
        itemId: ACTION,
        fields: ['dueOn'],
        saved: [],
        theirsBy: bridget.id,
        theirsAt: at(3),
        itemRevision: 3,
      },
      personal: { yours: { dueOn: '2026-12-24' }, theirs: { dueOn: '2026-11-30' }, before: { dueOn: '2026-11-20' } },
      subjects: [PERSON],
    };
    const events = [...told, due('2026-11-30'), kept];
    expect(history(events, ACTION, 'dueOn')).toMatchObject([
      { value: '2026-12-24', stands: false, kept: { conflictId: CONFLICT } },
      { value: '2026-11-30', stands: true },
      { value: '2026-11-20', stands: false },
    ]);
    const settled: PlanEvent = { type: 'EditConflictSettled', data: { conflictId: CONFLICT, chosen: 'theirs' } };
    expect(history([...events, settled], ACTION, 'dueOn')[0]).toMatchObject({ value: '2026-12-24', kept: { chosen: 'theirs' } });
  });

  it('has the values that were measured, with the instrument and its version, and what was corrected', () => {
    const progressId = SECOND_ACTION;
    const measured: PlanEvent = {
      type: 'ProgressMeasured',
      data: { progressId, goalId: GOAL, value: 3, instrument: 'self-sufficiency', instrumentVersion: '2', domain: 'housing' },
    };
    const corrected: PlanEvent = {
      type: 'ProgressCorrected',
      data: { progressId, goalId: GOAL, value: 4, correctsEventId: CONFLICT },
      personal: { reason: 'Misread' },
      subjects: [PERSON],
    };
    expect(history([...told, measured, corrected], GOAL, 'scale')).toMatchObject([
      { value: '4', stands: true, reason: 'Misread' },
      { value: '3', stands: false, instrumentVersion: 'self-sufficiency/2' },
    ]);
    expect(history(told, GOAL, 'outcome')).toMatchObject([{ value: 'children-stable', stands: true, eventType: 'GoalSet' }]);
    expect(history(told, GOAL, 'need')).toMatchObject([{ value: 'housing', stands: true, who: { id: bridget.id } }]);
    expect(history(told, GOAL, 'baseline')).toMatchObject([{ value: '0', stands: true, eventType: 'GoalSet' }]);
  });

  it('says nothing of values that stood while the item was not shared with the reader', () => {
    const before: PlanEvent = { ...goalSet, data: { ...goalSet.data, sharing: 'team' } };
    const opened: PlanEvent = {
      type: 'GoalRevised',
      data: { goalId: GOAL, fields: ['sharing', 'title'], sharing: 'team-and-family' },
      personal: { title: 'New words' },
      subjects: [PERSON],
    };
    const family: May = (sharing) => sharing === 'team-and-family';
    expect(history([drafted, before, opened], GOAL, 'title', family).map(({ value }) => value)).toEqual(['New words']);
    expect(history([drafted, before, opened], GOAL, 'title').map(({ value }) => value)).toEqual(['New words', 'A home by Christmas']);
  });
});
