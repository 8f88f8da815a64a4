import type { BuildStatus, Finding, NextBuild, ProjectionStatus, StoredBuild } from '#event-sourcing';
import { duration, grouped } from './log-progress.js';

/** A unit in a line, such as `case-page v2: at 0…42, 0 behind, 0 parked, by host:12:ab`. */
export function unitLine({ name, version, shard, position, lag, lagIn, parked, owner, error }: ProjectionStatus, shards: number): string {
  const which = `${name} v${version}${shards > 1 ? ` shard ${shard + 1} of ${shards}` : ''}`;
  const behind = `${lag}${lagIn === 'bytes' ? ' bytes' : ''} behind`;
  const by = owner === undefined ? 'no process works at it' : `by ${owner}`;
  return `${which}: at ${position}, ${behind}, ${parked} parked, ${by}${error === undefined ? '' : `, held up by ${error}`}`;
}

export function buildName({ projection, version, build }: Pick<StoredBuild, 'projection' | 'version' | 'build'>): string {
  return `${projection} v${version} build ${build}`;
}

/** What is on its way to be shown: how far it is, or why it waits. */
export function nextLines({ next }: BuildStatus): string[] {
  if (!next) return [];
  if (next.status === 'refused') return refusedLines(next);
  const by = next.acceptedBy === null ? '' : `, its differences accepted by ${next.acceptedBy}`;
  return [`${buildName(next)}: being made since ${next.startedAt.toISOString()}, ${progressText(next)}${by}`];
}

/** Such as `43 % (12,000 positions to go), 5,200 a second, 3 s left`. */
export function progressText({ progress, attended }: Pick<NextBuild, 'progress' | 'attended'>): string {
  const { done, missing, lagIn, perSecond, secondsLeft } = progress;
  const far = `${Math.floor(done * 100)} % (${grouped(missing)} ${lagIn} to go)`;
  if (!attended) return `${far}, waits: no process runs that has its code`;
  if (missing === 0) return `${far}, about to be compared and shown`;
  const pace = perSecond === undefined ? '' : `, ${grouped(Math.round(perSecond))} a second`;
  return `${far}${pace}${secondsLeft === undefined ? '' : `, ${duration(secondsLeft)} left`}`;
}

function refusedLines(next: NextBuild): string[] {
  const { projection } = next;
  const how = `projections accept ${projection} --by NAME takes them over, projections drop ${projection} gives the build up`;
  return [`${buildName(next)}: refused, it differs from what is shown (${how})`, ...differenceLines(next)];
}

/** What differs, by column names, keys and counts; never values. */
export function differenceLines({ differences }: StoredBuild): string[] {
  return (differences?.findings ?? []).map((one) => `  ${one.table}: ${findingText(one)}`);
}

function findingText({ kind, columns, rows, keys }: Finding): string {
  const some = `${keys.join(' ')}${rows > keys.length ? ' …' : ''}`;
  const count = `${grouped(rows)} ${rows === 1 ? 'row' : 'rows'}`;
  switch (kind) {
    case 'different':
      return `${count} different in ${columns.join(', ')}: ${some}`;
    case 'missing':
      return `${count} only in the new tables: ${some}`;
    case 'extra':
      return `${count} only in the shown tables: ${some}`;
    case 'other-key':
      return `its key is another one (${columns.join(', ')}): no row can be compared`;
    case 'parked':
      return `${grouped(rows)} ${rows === 1 ? 'key waits' : 'keys wait'} that did not before: ${some}`;
  }
}

/** Where this release is not the one that keeps what is shown. */
export function standBack({ name, codeVersion, live, next }: BuildStatus): string[] {
  const furthest = Math.max(live?.version ?? 0, next?.version ?? 0);
  if (live === undefined || codeVersion === live.version) return [];
  if (codeVersion < furthest) return [`${name}: this release has v${codeVersion} and leaves v${furthest} to the newer one`];
  return next ? [] : [`${name}: this release has v${codeVersion}, which is made as soon as it is started`];
}
