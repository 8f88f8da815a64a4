import { given } from '#event-sourcing/testing';
import { correctAttendance } from '../correct-attendance/correct-attendance.js';
import { ACTION, actionAgreed, bridget, PERSON, SERVICE, serviceOrdered, withGoal } from '../fixtures/plan-story.js';
import type { PlanEvent } from '../plan.events.js';
import { plan } from '../plan.js';
import { recordAttendance } from './record-attendance.js';

const ATTENDED = '0192a000-0000-8000-8000-000000000022';
const ordered: readonly PlanEvent[] = [...withGoal, serviceOrdered];
const missed: PlanEvent = {
  type: 'AttendanceRecorded',
  data: { attendanceId: ATTENDED, itemKind: 'service', itemId: SERVICE, attendance: 'did-not-come', because: 'no-ride' },
};
const service = { itemKind: 'service', itemId: SERVICE } as const;

describe('attendance', () => {
  it('is a plain fact of one time, with the reason that they gave', () => {
    given(plan, ordered)
      .when(recordAttendance, { ...service, attendance: 'did-not-come', because: 'no-ride', note: 'The bus did not run.' })
      .then([
        {
          type: 'AttendanceRecorded',
          data: { ...service, attendance: 'did-not-come', because: 'no-ride' },
          personal: { note: 'The bus did not run.' },
          subjects: [PERSON],
          facts: { county: '27109', program: 'housing' },
        },
      ]);
  });

  it('gives no reason to those who came, nor for what the provider cancelled', () => {
    for (const attendance of ['came', 'cancelled-by-provider'])
      given(plan, ordered)
        .when(recordAttendance, { ...service, attendance, because: 'forgot' })
        .refused('plan.reason-without-absence');
  });

  it('is said by the partner who gives the service, by no other partner, and of an action by whoever owns it', () => {
    given(plan, ordered)
      .when(recordAttendance, { ...service, attendance: 'came' }, { actor: bridget })
      .then([{ type: 'AttendanceRecorded' }]);
    given(plan, ordered)
      .when(recordAttendance, { ...service, attendance: 'came' }, { actor: { ...bridget, organization: 'riverbend-clinic' } })
      .refused('plan.not-your-service');
    given(plan, [...withGoal, actionAgreed({ owner: 'housing' })])
      .when(recordAttendance, { itemKind: 'action', itemId: ACTION, attendance: 'came' }, { actor: bridget })
      .refused('plan.not-your-action');
  });

  it('is corrected without loss, also after the service ended', () => {
    const ended: PlanEvent = { type: 'ServiceEnded', data: { serviceId: SERVICE, reason: 'finished' } };
    const { state } = given(plan, [...ordered, missed]);
    given(plan, [...ordered, missed, ended])
      .when(correctAttendance, { attendanceId: ATTENDED, attendance: 'came', reason: 'Came late' })
      .then([
        {
          type: 'AttendanceCorrected',
          data: { attendanceId: ATTENDED, ...service, attendance: 'came', correctsEventId: state.followUp.attended[ATTENDED]!.eventId },
          personal: { reason: 'Came late' },
        },
      ]);
    given(plan, [...ordered, ended])
      .when(recordAttendance, { ...service, attendance: 'came' })
      .refused('plan.service-ended');
  });
});
