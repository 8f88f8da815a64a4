import { createHash } from 'node:crypto';
import { BulkWriter, derivedId, type Actor, type DomainEvent, type Reaction, type Recorded } from '#event-sourcing';
import { iso } from './moments.js';
import type { AnyStep, Done } from './story.js';
import { TimerWatch } from './timer-watch.js';

const SYSTEM: Actor = { id: 'system', role: 'system', organization: 'system' };

/** Writes the steps of stories into the log by its bulk path, and does what the reactions and the clock would do. */
export class WorldWriter {
  private readonly timers: TimerWatch;
  private steps = 0;

  constructor(
    private readonly writer: BulkWriter,
    private readonly reactions: readonly Reaction[],
    private readonly seed: string,
    private readonly batch: string,
  ) {
    this.timers = new TimerWatch(reactions);
  }

  get events(): number {
    return this.writer.events;
  }

  /** Does a step as its player would over HTTP, with the step's own time. */
  async tell(step: AnyStep): Promise<Done> {
    const { by, at, happened, program, jurisdiction } = step;
    await this.passTo(at);
    this.steps += 1;
    const { id, role, organization } = by;
    const { streamId, events } = await this.writer.execute({
      command: step.command,
      streamId: step.streamId,
      input: step.input,
      lookedUp: step.lookedUp,
      actor: { id, role, organization },
      idempotencyKey: keyAt(at, `${this.seed}/${this.steps}`),
      occurredAt: happened === undefined ? undefined : iso(happened),
      program: program ?? by.programs[0],
      jurisdiction: jurisdiction ?? by.jurisdictions[0],
      channel: step.channel,
      imported: { recordedAt: iso(at), batch: this.batch },
    });
    const consequences: Recorded<DomainEvent>[] = [];
    for (const event of events) consequences.push(...(await this.react(event)));
    return { streamId, events, consequences };
  }

  /** Writes what waits; what was due before `end` is done. */
  async finish(end: number): Promise<void> {
    await this.passTo(end);
    await this.writer.flush();
  }

  /** Time goes on: what was due before is done now, each at its own time. */
  private async passTo(time: number): Promise<void> {
    for (let due = this.timers.nextBefore(time - LOOKED_AT_AFTER); due; due = this.timers.nextBefore(time - LOOKED_AT_AFTER)) {
      const { reaction, timer, event } = due;
      const { events } = await this.writer.execute({
        command: timer.command,
        streamId: timer.streamId,
        input: timer.input as never,
        actor: SYSTEM,
        idempotencyKey: derivedId(SYSTEM.id, `timer:${reaction}`, event.id, `${timer.key} at ${timer.dueAt}`),
        correlationId: event.metadata.correlationId,
        causationId: event.id,
        program: event.metadata.program,
        jurisdiction: event.metadata.jurisdiction,
        imported: { recordedAt: iso(Date.parse(timer.dueAt) + LOOKED_AT_AFTER), batch: this.batch },
      });
      for (const next of events as readonly Recorded<DomainEvent>[]) await this.react(next);
    }
  }

  /** @returns what came of it, and of that */
  private async react(event: Recorded<DomainEvent>): Promise<Recorded<DomainEvent>[]> {
    const consequences: Recorded<DomainEvent>[] = [];
    this.timers.see(event);
    for (const reaction of this.reactions) {
      const commands = reaction.on[event.type]?.(event as Recorded<never>) ?? [];
      for (const [index, { command, streamId, input }] of commands.entries()) {
        const { events } = await this.writer.execute({
          command,
          streamId,
          input: input as never,
          actor: SYSTEM,
          idempotencyKey: derivedId(SYSTEM.id, reaction.name, event.id, `command:${index}`),
          correlationId: event.metadata.correlationId,
          causationId: event.id,
          program: event.metadata.program,
          jurisdiction: event.metadata.jurisdiction,
          imported: { recordedAt: event.metadata.recordedAt, batch: this.batch },
        });
        for (const next of events as readonly Recorded<DomainEvent>[]) consequences.push(next, ...(await this.react(next)));
      }
    }
    return consequences;
  }
}

/** By when the clock has come round. */
const LOOKED_AT_AFTER = 30_000;

/** A uuid v7 of a moment whose random part follows from a text: the same world has the same keys, and so the same ids. */
export function keyAt(time: number, text: string): string {
  const bytes = createHash('sha256').update(text).digest().subarray(0, 16);
  bytes.writeUIntBE(time, 0, 6);
  bytes[6] = 0x70 | (bytes[6]! & 0x0f);
  bytes[8] = 0x80 | (bytes[8]! & 0x3f);
  const hex = bytes.toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
