import { join } from 'node:path';
import { Upcasters } from '#event-sourcing';
import { checkGoldenEvents } from '#event-sourcing/testing';
import type { ScreeningEvent, TriageEvent } from '#triage';

const types: Readonly<Record<(ScreeningEvent | TriageEvent)['type'], true>> = {
  ScreeningStarted: true,
  QuestionAnswered: true,
  ScreeningCompleted: true,
  TriageStarted: true,
  SafetyConcernFlagged: true,
  ResponseLevelRecommended: true,
  ResponseLevelAssigned: true,
  ResponseDeadlineSet: true,
  DeadlinePaused: true,
  DeadlineResumed: true,
  DeadlineMet: true,
  DeadlineMissed: true,
  DeadlineMetLate: true,
  DeadlineEscalated: true,
  EscalationAcknowledged: true,
  ServicesOffered: true,
  ServiceChosen: true,
  ServiceDeclined: true,
  TriageCompleted: true,
};

describe('events of triage once published', () => {
  it('read as they did', () => {
    const folder = join(process.cwd(), 'test/golden/triage');
    expect(checkGoldenEvents({ folder, types: Object.keys(types), upcasters: new Upcasters() })).toEqual([]);
  });
});
