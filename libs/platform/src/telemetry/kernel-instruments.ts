import type { AppendedBatch, AppliedBatch, CommandOutcome, Instruments } from '#event-sourcing';
import type { Metrics } from './metrics.js';

/** Upper bounds in seconds, from a write on a fast disk to what somebody would call broken. */
const SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10];
const APPENDS = [1, 2, 5, 10, 20, 50, 100, 200, 1_000];

/** Counts what the kernel tells of its work. Each call costs well under a microsecond an event. */
export class KernelInstruments implements Instruments {
  private readonly appends = this.metrics.counter({
    name: 'throughline_log_appends_total',
    help: 'Appends to the log by result.',
    labels: ['result'],
  });
  private readonly events = this.metrics.counter({
    name: 'throughline_log_events_total',
    help: 'Events written to the log by this process.',
  });
  private readonly appendSeconds = this.metrics.histogram({
    name: 'throughline_log_append_seconds',
    help: 'How long a write to the log took; one write may hold many appends.',
    buckets: SECONDS,
  });
  private readonly batchAppends = this.metrics.histogram({
    name: 'throughline_log_batch_appends',
    help: 'Appends in one write to the log.',
    buckets: APPENDS,
  });
  private readonly retries = this.metrics.counter({
    name: 'throughline_log_append_retries_total',
    help: 'Writes to the log that were tried again, by reason.',
    labels: ['reason'],
  });
  private readonly failures = this.metrics.counter({
    name: 'throughline_log_append_failures_total',
    help: 'Writes to the log that had no answer or were refused by the database.',
    labels: ['reason'],
  });
  private readonly settleSeconds = this.metrics.histogram({
    name: 'throughline_log_settle_seconds',
    help: 'From the answer to a write until readers may see it.',
    buckets: SECONDS,
  });
  private readonly commands = this.metrics.counter({
    name: 'throughline_commands_total',
    help: 'Commands by name and outcome.',
    labels: ['command', 'outcome'],
  });
  private readonly commandSeconds = this.metrics.histogram({
    name: 'throughline_command_seconds',
    help: 'How long commands took, from the kernel on.',
    labels: ['command'],
    buckets: SECONDS,
  });
  private readonly commandRetries = this.metrics.counter({
    name: 'throughline_command_retries_total',
    help: 'Commands that were decided anew, or sent anew.',
    labels: ['reason'],
  });
  private readonly applied = this.metrics.counter({
    name: 'throughline_projection_events_total',
    help: 'Events that a projection made rows of in this process.',
    labels: ['projection', 'shard'],
  });
  private readonly applySeconds = this.metrics.histogram({
    name: 'throughline_projection_batch_seconds',
    help: 'How long a batch of a projection took, with its commit.',
    labels: ['projection'],
    buckets: SECONDS,
  });
  private readonly parked = this.metrics.counter({
    name: 'throughline_projection_parked_total',
    help: 'Keys, and commands of reactions, that were put aside by this process.',
    labels: ['projection'],
  });
  private readonly reactions = this.metrics.counter({
    name: 'throughline_reaction_commands_total',
    help: 'Commands that reactions sent, by result.',
    labels: ['reaction', 'result'],
  });

  constructor(private readonly metrics: Metrics) {}

  appended({ results, events, milliseconds }: AppendedBatch): void {
    for (const { status } of results) this.appends.inc({ result: status });
    this.events.inc(events);
    this.appendSeconds.observe(milliseconds / 1_000);
    this.batchAppends.observe(results.length);
  }

  appendRetried(reason: 'contended' | 'halves'): void {
    this.retries.inc({ reason });
  }

  appendFailed(reason: 'unavailable' | 'refused'): void {
    this.failures.inc({ reason });
  }

  settled(milliseconds: number): void {
    this.settleSeconds.observe(milliseconds / 1_000);
  }

  commandDone(command: string, outcome: CommandOutcome, milliseconds: number): void {
    this.commands.inc({ command, outcome });
    this.commandSeconds.observe({ command }, milliseconds / 1_000);
  }

  commandRetried(reason: 'conflict' | 'outage'): void {
    this.commandRetries.inc({ reason });
  }

  batchApplied({ projection, shard, events, milliseconds }: AppliedBatch): void {
    this.applied.inc({ projection, shard }, events);
    this.applySeconds.observe({ projection }, milliseconds / 1_000);
  }

  keyParked(name: string): void {
    this.parked.inc({ projection: name });
  }

  reacted(reaction: string, result: 'done' | 'refused'): void {
    this.reactions.inc({ reaction, result });
  }
}
