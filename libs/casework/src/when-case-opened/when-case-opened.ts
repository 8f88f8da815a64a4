import { streamIdOf, type Reaction, type ReactionCommand, type Recorded } from '#event-sourcing';
import { draftPlan, type DraftPlan } from '#plans';
import type { CaseOpened } from '../case.events.js';

function draft({ stream, data }: Recorded<CaseOpened>): ReactionCommand[] {
  const { planId, county, personIds, intakeId, contactAt } = data;
  const input: DraftPlan = { caseId: streamIdOf(stream), county, personIds, intakeId, contactAt };
  return [{ command: draftPlan as unknown as ReactionCommand['command'], streamId: planId, input }];
}

/** Every case has one plan from its first moment; its id stands in the case's first event. */
export const whenCaseOpened: Reaction = { name: 'when-case-opened', on: { CaseOpened: draft } };
