import { on, change, patch, put, streamIdOf, type Projection, type Recorded, type TallySql } from '#event-sourcing';
import { localDay } from '#governance';
import type { ContactReceived } from '#intake';
import type { OutcomeCorrected, OutcomeRecorded } from '#plans';
import { NO_ROWS, type MemberRows } from '../definitions/measure-definition.js';
import { outcomesAchieved } from '../definitions/outcomes-achieved.js';
import { OutcomeTally } from '../tallies/outcome-tally.entity.js';
import { tallyOf } from '../tallies/tally-of.js';
import { touchedRows } from '../tallies/touched-rows.js';
import { MeasuredOutcome } from './measured-outcome.entity.js';
import { OutcomeLanguage } from './outcome-language.entity.js';
import { placeOrMissing } from './places.js';

/** Outcomes that a batch touches, by themselves or by the language of the contact that they go back to. */
function touchedOf(sql: TallySql): MemberRows {
  const outcomes = touchedRows(sql, MeasuredOutcome, 'outcome_id', { to: OutcomeLanguage, by: 'intake_id' });
  return { ...NO_ROWS, outcomes, languages: sql.rows(OutcomeLanguage) };
}

/** The facts of every recorded outcome, with the result that holds after its corrections. */
export const measuredOutcomes: Projection = {
  name: 'measured-outcomes',
  version: 5,
  entities: [MeasuredOutcome, OutcomeLanguage, OutcomeTally],
  versioned: [MeasuredOutcome],
  tallies: [tallyOf(OutcomeTally, (sql) => outcomesAchieved.standings(touchedOf(sql)))],
  on: {
    ContactReceived: on<ContactReceived>(({ stream, data }) => {
      const intakeId = streamIdOf(stream);
      return [put(OutcomeLanguage, { intakeId }, { intakeId, language: data.language })];
    }),
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
  const { outcomeId, intakeId, caseId, goalId, outcome, result } = event.data;
  const day = localDay(event.metadata.occurredAt);
  return {
    outcomeId,
    intakeId,
    caseId,
    goalId,
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
