import { Refusal } from '#event-sourcing';
import { instrumentInForce, localDay, type Policy, type ProgressInstrument } from '#governance';
import type { GoalState, PlanState } from './plan.js';

/** With which scale, in which domain; neither for the goal's own measure. */
export interface OnScale {
  readonly instrument?: string;
  /** A code of a need; the goal's own, if left out. */
  readonly domain?: string;
}

export interface Scale {
  readonly instrument: string;
  readonly instrumentVersion: string;
  readonly domain: string;
}

interface On {
  readonly state: Pick<PlanState, 'county'>;
  readonly goal: Pick<GoalState, 'need'>;
  /** When it was asked. */
  readonly moment: string;
}

const unknown = (code: string, message: string): Refusal => new Refusal('content', code, message);

/** The scale in the version of that day, or nothing for the goal's own measure. @throws Refusal 422 */
export function scaleOf({ instrument, domain }: OnScale, { state, goal, moment }: On): Scale | undefined {
  if (!instrument) {
    if (domain) throw unknown('plan.domain-without-instrument', 'Say with which scale this need was asked about.');
    return undefined;
  }
  const version = instrumentInForce(instrument, localDay(moment), state.county);
  if (!version) throw unknown('plan.instrument-unknown', 'There is no such scale.');
  const asked = domain ?? goal.need;
  if (!version.values.domains.includes(asked)) throw unknown('plan.instrument-domain', 'This scale does not ask about that need.');
  return { instrument, instrumentVersion: version.version, domain: asked };
}

/** @throws Refusal 422 where the scale has no such value */
export function checkOnScale(value: number, { values }: Policy<ProgressInstrument>): void {
  const steps = (value - values.from) / values.step;
  if (value >= values.from && value <= values.to && Number.isInteger(steps)) return;
  throw unknown('plan.not-on-scale', `This scale goes from ${values.from} to ${values.to}, in steps of ${values.step}.`);
}
