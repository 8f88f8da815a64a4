import { NEEDS } from '#codes';
import { given } from '#event-sourcing/testing';
import { assignLevel } from './assign-level/assign-level.js';
import { completeTriage } from './complete-triage/complete-triage.js';
import { acknowledgeEscalation } from './acknowledge-escalation/acknowledge-escalation.js';
import { escalateDeadline } from './escalate-deadline/escalate-deadline.js';
import { flagSafetyConcern } from './flag-safety-concern/flag-safety-concern.js';
import { meetDeadline } from './when-promise-is-kept/meet-deadline.js';
import { missDeadline } from './miss-deadline/miss-deadline.js';
import { offerServices } from './offer-services/offer-services.js';
import { recommendLevel } from './recommend-level/recommend-level.js';
import { startTriage } from './when-intake-sent-to-triage/start-triage.js';
import type { TriageEvent } from './triage.events.js';
import { triage } from './triage.js';

const ids = { intakeId: '01890000-0000-7000-8000-0000000000e1', personId: '01890000-0000-7000-8000-0000000000aa' };
const notSaid = Object.fromEntries(NEEDS.map((need) => [need, 'not-said']));
/** A Friday noon in Olmsted County. */
const contactAt = '2026-06-12T17:00:00.000Z';
const told = { ...ids, county: '27109', contactAt, forWhom: 'self', needs: { ...notSaid, food: 'yes' }, facts: { county: '27109' } };
const { facts, ...data } = told;
const started: TriageEvent = { type: 'TriageStarted', data, facts };
const deadlineId = '01890000-0000-7000-8000-0000000000d1';
const dueAt = '2026-06-17T04:59:59.999Z';
const deadline: TriageEvent = {
  type: 'ResponseDeadlineSet',
  data: { deadlineId, kind: 'triage', dueOn: '2026-06-16', dueAt, policyVersion: 'response-deadlines/1', days: 2, business: true },
};
const recommended: TriageEvent = {
  type: 'ResponseLevelRecommended',
  data: { level: 'assisted', policyVersion: 'triage-response-level/1', rules: [{ id: 'one-need', level: 'assisted' }] },
};
const assigned: TriageEvent = { type: 'ResponseLevelAssigned', data: { level: 'assisted', recommended: 'assisted', overridden: false } };

describe('a triage', () => {
  it('begins with the contact, and its deadline counts two business days from it', () => {
    given(triage)
      .when(startTriage, told)
      .then([
        { type: 'TriageStarted', data: { personId: ids.personId, contactAt } },
        { type: 'ResponseDeadlineSet', data: { kind: 'triage', dueOn: '2026-06-16', dueAt, days: 2, business: true } },
      ]);
  });

  it('begins once, however often the hand-over is told', () => {
    given(triage, [started, deadline]).when(startTriage, told).then([]);
  });

  it('flags a safety need that was stated', () => {
    const unsafe = { ...told, needs: { ...notSaid, safety: 'yes' } };
    expect(
      given(triage)
        .when(startTriage, unsafe)
        .events.map(({ type }) => type),
    ).toEqual(['TriageStarted', 'ResponseDeadlineSet', 'SafetyConcernFlagged']);
  });
});

describe('the recommendation', () => {
  it('names the rules that fired and the version of the policy', () => {
    given(triage, [started])
      .when(recommendLevel, {})
      .then([
        {
          type: 'ResponseLevelRecommended',
          data: { level: 'assisted', policyVersion: 'triage-response-level/1' },
          policyVersion: 'triage-response-level/1',
        },
      ]);
    const [event] = given(triage, [started]).when(recommendLevel, {}).events;
    expect(event).toMatchObject({ data: { rules: [{ id: 'anyone' }, { id: 'one-need' }] } });
  });

  it('lets safety, as the screening found it, go before everything, and flags it', () => {
    const parts = [{ domain: 'safety', need: 'safety', result: 'positive' as const, points: 12, answered: [] }];
    given(triage, [started])
      .when(recommendLevel, { parts })
      .then([
        { type: 'SafetyConcernFlagged', data: { source: 'screening' } },
        { type: 'ResponseLevelRecommended', data: { level: 'coordinated' } },
      ]);
  });

  it('keeps a worker’s worry in mind', () => {
    const worried = given(triage, [started]).when(flagSafetyConcern, { note: 'He answered for her.' });
    worried.then([{ type: 'SafetyConcernFlagged', data: { source: 'worker' }, personal: { note: 'He answered for her.' } }]);
    given(triage, [started, ...worried.events])
      .when(recommendLevel, {})
      .then([{ type: 'ResponseLevelRecommended', data: { level: 'coordinated' } }]);
  });
});

describe('the level', () => {
  it('begins the deadlines of the level from the day of the contact', () => {
    given(triage, [started, deadline, recommended])
      .when(assignLevel, { level: 'assisted' })
      .then([
        { type: 'ResponseLevelAssigned', data: { level: 'assisted', recommended: 'assisted', overridden: false } },
        { type: 'ResponseDeadlineSet', data: { kind: 'first-contact', dueOn: '2026-06-22' } },
        { type: 'ResponseDeadlineSet', data: { kind: 'first-service', dueOn: '2026-06-26' } },
      ]);
  });

  it('has no deadlines where somebody goes on by themselves', () => {
    const input = { level: 'self-service', reason: 'She wants only the phone number.' };
    given(triage, [started, recommended])
      .when(assignLevel, input)
      .then([{ type: 'ResponseLevelAssigned', data: { overridden: true }, personal: { reason: 'She wants only the phone number.' } }]);
  });

  it('asks for the reason of an override', () => {
    given(triage, [started, recommended]).when(assignLevel, { level: 'coordinated' }).refused('triage.reason-missing');
    given(triage, [started, recommended]).when(assignLevel, { level: 'coordinated', reason: '  ' }).refused('triage.reason-missing');
  });

  it('comes after a recommendation', () => {
    given(triage, [started])
      .when(assignLevel, { level: 'assisted' })
      .refused('triage.too-early', {
        allowedNow: ['start-screening', 'flag-safety-concern', 'recommend-level', 'offer-services'],
      });
  });
});

describe('its end', () => {
  const ready = [started, deadline, recommended, assigned];

  it('meets the deadline when it was in time', () => {
    given(triage, ready)
      .when(completeTriage, {}, { now: '2026-06-16T20:00:00.000Z' })
      .then([
        { type: 'TriageCompleted', data: { level: 'assisted' }, facts: { county: '27109', level: 'assisted', needs: ['food'] } },
        { type: 'DeadlineMet', data: { deadlineId, by: 'triage' } },
      ]);
  });

  it('misses it when it was late', () => {
    given(triage, ready)
      .when(completeTriage, {}, { now: '2026-06-17T15:00:00.000Z' })
      .then([{ type: 'TriageCompleted' }, { type: 'DeadlineMissed', data: { deadlineId } }]);
  });

  it('sets right a deadline held for missed when it was in time but told late', () => {
    const missed: TriageEvent = { type: 'DeadlineMissed', data: { deadlineId } };
    const context = { now: '2026-06-18T15:00:00.000Z', occurredAt: '2026-06-16T15:00:00.000Z' };
    given(triage, [...ready, missed])
      .when(completeTriage, {}, context)
      .then([{ type: 'TriageCompleted' }, { type: 'DeadlineMet' }]);
  });

  it('needs a level', () => {
    given(triage, [started, recommended]).when(completeTriage, {}).refused('triage.too-early');
  });

  it('is the end: nothing may be changed after it', () => {
    const completed: TriageEvent = { type: 'TriageCompleted', data: { ...ids, level: 'assisted' } };
    given(triage, [...ready, completed])
      .when(assignLevel, { level: 'assisted' })
      .refused('triage.completed', { allowedNow: [] });
  });
});

describe('its deadlines', () => {
  it('are missed once, at the moment at which they were due', () => {
    const late = { now: '2026-06-17T06:00:00.000Z' };
    given(triage, [started, deadline])
      .when(missDeadline, { deadlineId }, late)
      .then([
        {
          type: 'DeadlineMissed',
          data: { escalatesOn: '2026-06-18', escalatesAt: '2026-06-19T04:59:59.999Z' },
          occurredAt: dueAt,
          policyVersion: 'escalation/1',
        },
      ]);
    given(triage, [started, deadline, { type: 'DeadlineMissed', data: { deadlineId } }])
      .when(missDeadline, { deadlineId }, late)
      .then([]);
    given(triage, [started, deadline]).when(missDeadline, { deadlineId }, { now: '2026-06-16T06:00:00.000Z' }).then([]);
  });

  it('are met by what another stream tells, once', () => {
    const service: TriageEvent = {
      type: 'ResponseDeadlineSet',
      data: {
        ...(deadline.data as { deadlineId: string }),
        kind: 'first-service',
        dueOn: '2026-06-26',
        dueAt: '2026-06-27T04:59:59.999Z',
        policyVersion: 'x',
        days: 14,
        business: false,
      },
    };
    const deed = { kind: 'first-service', doneAt: '2026-06-20T15:00:00.000Z', byEventId: ids.intakeId } as const;
    const met = given(triage, [started, service]).when(meetDeadline, deed);
    met.then([{ type: 'DeadlineMet', data: { by: 'first-service', byEventId: ids.intakeId } }]);
    given(triage, [started, service, ...met.events])
      .when(meetDeadline, deed)
      .then([]);
    given(triage, [started]).when(meetDeadline, deed).then([]);
  });
});

describe('a missed deadline', () => {
  const escalatesAt = '2026-06-19T04:59:59.999Z';
  const missed: TriageEvent = { type: 'DeadlineMissed', data: { deadlineId, escalatesOn: '2026-06-18', escalatesAt } };
  const escalated: TriageEvent = {
    type: 'DeadlineEscalated',
    data: { deadlineId, kind: 'triage', to: 'supervisor', county: '27109', personId: ids.personId, dueOn: '2026-06-16' },
  };
  const late = { now: '2026-06-19T05:00:00.000Z' };

  it('that stays open goes to the supervisor, once', () => {
    given(triage, [started, deadline, missed]).when(escalateDeadline, { deadlineId }, late).then([escalated]);
    given(triage, [started, deadline, missed, escalated]).when(escalateDeadline, { deadlineId }, late).then([]);
  });

  it('is over when it was done late, and nobody above is told', () => {
    const done = given(triage, [started, deadline, recommended, assigned, missed]).when(
      completeTriage,
      {},
      { now: '2026-06-18T15:00:00.000Z' },
    );
    done.then([{ type: 'TriageCompleted' }, { type: 'DeadlineMetLate', data: { deadlineId, by: 'triage' } }]);
    given(triage, [started, deadline, recommended, assigned, missed, ...done.events])
      .when(escalateDeadline, { deadlineId }, late)
      .then([]);
  });

  it('is over, also after it went to the supervisor, once', () => {
    const deed = { kind: 'triage', doneAt: '2026-06-20T15:00:00.000Z' } as const;
    const done = given(triage, [started, deadline, missed, escalated]).when(meetDeadline, { ...deed, byEventId: ids.intakeId });
    done.then([{ type: 'DeadlineMetLate', data: { byEventId: ids.intakeId } }]);
    given(triage, [started, deadline, missed, escalated, ...done.events])
      .when(meetDeadline, { ...deed, byEventId: ids.intakeId })
      .then([]);
  });

  it('that went to the supervisor is acknowledged by each of them once, as long as it is open', () => {
    const gordon = { id: 'gordon-achterberg', role: 'supervisor', organization: 'olmsted-county' };
    const open = given(triage, [started, deadline, missed, escalated]);
    const note = 'I have called the team.';
    const seen = open.when(acknowledgeEscalation, { deadlineId, note }, { actor: gordon });
    seen.then([{ type: 'EscalationAcknowledged', data: { deadlineId, kind: 'triage' }, personal: { note }, subjects: [ids.personId] }]);
    open.when(acknowledgeEscalation, { deadlineId }).then([{ type: 'EscalationAcknowledged', data: { deadlineId, kind: 'triage' } }]);
    given(triage, [started, deadline, missed]).when(acknowledgeEscalation, { deadlineId }).refused('not-found');
    const late: TriageEvent = { type: 'DeadlineMetLate', data: { deadlineId, by: 'triage' } };
    given(triage, [started, deadline, missed, escalated, late])
      .when(acknowledgeEscalation, { deadlineId })
      .refused('triage.escalation-over');
    const after = given(triage, [started, deadline, missed, escalated, ...seen.events]);
    after.when(acknowledgeEscalation, { deadlineId }).refused('triage.escalation-acknowledged');
  });

  it('tells nobody above when another took its place', () => {
    const other: TriageEvent = { ...deadline, data: { ...(deadline.data as object), deadlineId: ids.intakeId } } as TriageEvent;
    given(triage, [started, deadline, missed, other]).when(escalateDeadline, { deadlineId }, late).then([]);
  });
});

describe('services', () => {
  it('may be chosen and declined, and both are facts', () => {
    given(triage, [started])
      .when(offerServices, { offered: ['food-support', 'transport'], chosen: ['food-support'], declined: ['transport'] })
      .then([
        { type: 'ServicesOffered', data: { services: ['food-support', 'transport'] } },
        { type: 'ServiceChosen', data: { service: 'food-support' } },
        { type: 'ServiceDeclined', data: { service: 'transport' } },
      ]);
  });

  it('are chosen among those that were offered', () => {
    given(triage, [started])
      .when(offerServices, { offered: ['transport'], chosen: ['shelter'] })
      .refused('triage.not-offered');
  });
});
