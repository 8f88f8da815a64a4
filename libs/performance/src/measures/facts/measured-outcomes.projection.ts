import { on, change, patch, type Projection, type Recorded } from '#event-sourcing';
import { localDay } from '#governance';
import type { OutcomeCorrected, OutcomeRecorded } from '#plans';
import { MeasuredOutcome } from './measured-outcome.entity.js';
import { placeOrMissing } from './places.js';

/** The facts of every recorded outcome, with the result that holds after its corrections. */
export const measuredOutcomes: Projection = {
  name: 'measured-outcomes',
  version: 1,
  entities: [MeasuredOutcome],
  versioned: [MeasuredOutcome],
  on: {
    OutcomeRecorded: on<OutcomeRecorded>((event) => [change(MeasuredOutcome, { outcomeId: event.data.outcomeId }, () => outcomeOf(event))]),
    OutcomeCorrected: on<OutcomeCorrected>((event) => [
      patch(MeasuredOutcome, { outcomeId: event.data.outcomeId }, (row) => ({
        ...row,
        result: event.data.result,
        program: programOf(event),
        resultEvent: event.id,
      })),
    ]),
  },
};

function outcomeOf(event: Recorded<OutcomeRecorded>): MeasuredOutcome {
  const { outcomeId, intakeId, caseId, outcome, result } = event.data;
  const day = localDay(event.metadata.occurredAt);
  return {
    outcomeId,
    intakeId,
    caseId,
    county: placeOrMissing(event.facts?.county),
    program: programOf(event),
    need: codeOf(event, 'need', 'missing'),
    outcome,
    result,
    month: day.slice(0, 7),
    recordedDay: day,
    resultEvent: event.id,
  };
}

/** The first of those that contributed; `none` where no program did. */
function programOf(event: Recorded<OutcomeRecorded> | Recorded<OutcomeCorrected>): string {
  return event.data.contributingPrograms[0] ?? codeOf(event, 'program', 'none');
}

function codeOf(event: Recorded<OutcomeRecorded> | Recorded<OutcomeCorrected>, name: string, missing: string): string {
  const code = event.facts?.[name];
  return typeof code === 'string' ? code : missing;
}
