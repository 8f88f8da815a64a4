import { on, put, streamIdOf, type Projection } from '#event-sourcing';
import type { ScreeningStarted } from '#triage';
import { PlanScreening, planSourceEntities } from './plan-source.entity.js';

/** Where a plan's suggestions come from: the screenings of each contact. */
export const planSources: Projection = {
  name: 'plan_sources',
  version: 1,
  entities: planSourceEntities,
  on: {
    ScreeningStarted: on<ScreeningStarted>(({ stream, data: { intakeId, instrument, version } }) => {
      const screeningId = streamIdOf(stream);
      return [put(PlanScreening, { screeningId }, { screeningId, intakeId, instrument, version })];
    }),
  },
};
