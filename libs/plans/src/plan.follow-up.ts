/** What a plan's state keeps of measured values, of who came, and of what helps or stands in the way. */
import type { Recorded } from '#event-sourcing';
import type { PlanEvent } from './plan.events.js';
import { requestsAfter, type Requests } from './plan.requests.js';

/** The last statement of what came of a goal. */
export interface OutcomeState {
  readonly outcomeId: string;
  readonly eventId: string;
  readonly result: string;
  readonly contributingPrograms: readonly string[];
  readonly revision: number;
  readonly by: string;
  readonly at: string;
}

/** The last word on a measured value. */
export interface MeasuredState {
  readonly goalId: string;
  readonly eventId: string;
  readonly value: number;
  readonly instrument?: string;
  readonly instrumentVersion?: string;
}

/** The last word on who came. */
export interface AttendedState {
  readonly itemKind: 'service' | 'action';
  readonly itemId: string;
  readonly eventId: string;
  readonly attendance: string;
}

/** By the ids of the values, of the attendance, of the strengths and barriers that still hold. */
export interface FollowUp {
  readonly measured: Readonly<Record<string, MeasuredState>>;
  readonly attended: Readonly<Record<string, AttendedState>>;
  readonly circumstances: Readonly<Record<string, 'strength' | 'barrier'>>;
  /** By the ids of strengths of the plan that still hold: the strength of a person that it was taken from. */
  readonly recordedAs: Readonly<Record<string, string>>;
  /** What was asked of a step and waits for an answer. */
  readonly requests: Requests;
}

export const nothingYet: FollowUp = { measured: {}, attended: {}, circumstances: {}, recordedAs: {}, requests: {} };

function without<T>(all: Readonly<Record<string, T>>, id: string): Readonly<Record<string, T>> {
  const { [id]: _ended, ...others } = all;
  return others;
}

/** The same with one event more. */
export function followUpAfter(now: FollowUp, event: Recorded<PlanEvent>): FollowUp {
  switch (event.type) {
    case 'ProgressMeasured': {
      const { progressId, ...value } = event.data;
      return { ...now, measured: { ...now.measured, [progressId]: { ...value, eventId: event.id } } };
    }
    case 'ProgressCorrected': {
      const { progressId, value } = event.data;
      const was = now.measured[progressId];
      return was ? { ...now, measured: { ...now.measured, [progressId]: { ...was, value, eventId: event.id } } } : now;
    }
    case 'AttendanceRecorded':
    case 'AttendanceCorrected': {
      const { attendanceId, itemKind, itemId, attendance } = event.data;
      return { ...now, attended: { ...now.attended, [attendanceId]: { itemKind, itemId, attendance, eventId: event.id } } };
    }
    case 'StrengthDrawnOn': {
      const { strengthId, recordedAs } = event.data;
      const circumstances = { ...now.circumstances, [strengthId]: 'strength' as const };
      return {
        ...now,
        circumstances,
        recordedAs: recordedAs ? { ...now.recordedAs, [strengthId]: recordedAs.strengthId } : now.recordedAs,
      };
    }
    case 'BarrierNamed':
      return { ...now, circumstances: { ...now.circumstances, [event.data.barrierId]: 'barrier' } };
    case 'StrengthEnded': {
      const { strengthId } = event.data;
      return { ...now, circumstances: without(now.circumstances, strengthId), recordedAs: without(now.recordedAs, strengthId) };
    }
    case 'BarrierRemoved':
      return { ...now, circumstances: without(now.circumstances, event.data.barrierId) };
    default: {
      const requests = requestsAfter(now.requests, event);
      return requests === now.requests ? now : { ...now, requests };
    }
  }
}
