import { WhoView } from '#platform';

/** Who did something on a plan. */
export class PlanWhoView extends WhoView {}
