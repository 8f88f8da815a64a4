import type { UnitStanding } from '#event-sourcing';
import { isThisProcess } from '../health/vitals.js';
import type { Metrics } from './metrics.js';

const UNIT = ['projection', 'version', 'build', 'shard'] as const;

/** Where projections and reactions stand: the same from every process of one database. Who runs a unit is told by `owned_here`. */
export class UnitMetrics {
  private readonly position = this.metrics.gauge({
    name: 'throughline_projection_position',
    help: 'The position in the log that the unit has reached.',
    labels: UNIT,
  });
  private readonly lag = this.metrics.gauge({
    name: 'throughline_projection_lag_events',
    help: 'Positions (about one an event) between the unit and the end of the log.',
    labels: UNIT,
  });
  private readonly lagBytes = this.metrics.gauge({
    name: 'throughline_projection_lag_bytes',
    help: 'Bytes between the unit and the end of a KurrentDB log.',
    labels: UNIT,
  });
  private readonly lagSeconds = this.metrics.gauge({
    name: 'throughline_projection_lag_seconds',
    help: 'Age of the oldest event that the unit has not taken; 0 at the end of the log.',
    labels: UNIT,
  });
  private readonly still = this.metrics.gauge({
    name: 'throughline_projection_still_seconds',
    help: 'How long the unit has had events to take without moving; 0 at the end of the log.',
    labels: UNIT,
  });
  private readonly parked = this.metrics.gauge({
    name: 'throughline_projection_parked_keys',
    help: 'Keys of the unit that wait because an event could not be applied.',
    labels: UNIT,
  });
  private readonly fence = this.metrics.gauge({
    name: 'throughline_projection_takeovers',
    help: 'How often the unit was taken over by a worker since it was made.',
    labels: UNIT,
  });
  private readonly leased = this.metrics.gauge({
    name: 'throughline_projection_leased',
    help: '1 while some worker holds the unit.',
    labels: UNIT,
  });
  private readonly here = this.metrics.gauge({
    name: 'throughline_projection_owned_here',
    help: '1 while this process holds the unit.',
    labels: UNIT,
  });
  private readonly building = this.metrics.gauge({
    name: 'throughline_projection_building',
    help: '1 for a unit of a build that is being made beside the one that is shown.',
    labels: UNIT,
  });
  private readonly progress = this.metrics.gauge({
    name: 'throughline_projection_build_progress_ratio',
    help: 'How much of the log a build that is being made has taken, from 0 to 1.',
    labels: UNIT,
  });

  constructor(private readonly metrics: Metrics) {}

  /** Sets everything anew: a unit that is no more leaves nothing behind. */
  set(units: readonly UnitStanding[]): void {
    const { position, lag, lagBytes, lagSeconds, still, parked, fence, leased, here, building, progress } = this;
    for (const gauge of [position, lag, lagBytes, lagSeconds, still, parked, fence, leased, here, building, progress]) gauge.reset();
    for (const unit of units) this.setOne(unit, labelsOf(unit));
  }

  private setOne(unit: UnitStanding, labels: Record<(typeof UNIT)[number], string>): void {
    const held = unit.leaseMs !== null && unit.leaseMs > 0;
    this.position.set(labels, numberOf(unit.position));
    (unit.lagIn === 'bytes' ? this.lagBytes : this.lag).set(labels, unit.lag);
    this.lagSeconds.set(labels, unit.behindMs / 1_000);
    this.still.set(labels, Math.min(unit.behindMs, unit.stillMs) / 1_000);
    this.parked.set(labels, unit.parked);
    this.fence.set(labels, unit.fence);
    this.leased.set(labels, held ? 1 : 0);
    this.here.set(labels, held && isThisProcess(unit.owner) ? 1 : 0);
    this.building.set(labels, unit.status === 'live' ? 0 : 1);
    if (unit.status !== 'live') this.progress.set(labels, progressOf(unit));
  }
}

function labelsOf({ projection, version, build, shard }: UnitStanding): Record<(typeof UNIT)[number], string> {
  return { projection, version: String(version), build: String(build), shard: String(shard) };
}

/** The leading number of a position: of a KurrentDB log, the byte that it commits at. */
function numberOf(position: string): number {
  return Number(position.slice(0, 20));
}

function progressOf({ position, lag }: UnitStanding): number {
  const reached = numberOf(position);
  return reached + lag === 0 ? 1 : reached / (reached + lag);
}
