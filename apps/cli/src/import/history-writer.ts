import {
  contentHash,
  derivedId,
  Refusal,
  type Actor,
  type BulkWriter,
  type CommandDefinition,
  type DomainEvent,
  type Reaction,
  type Recorded,
} from '#event-sourcing';
import type { Row } from './rows.js';

const SYSTEM: Actor = { id: 'system', role: 'system', organization: 'system' };

/** One command of a row. */
interface Step<State, Input extends object, E extends DomainEvent> {
  /** Tells the commands of a row apart. */
  readonly name: string;
  readonly command: CommandDefinition<State, Input, E>;
  readonly streamId: string;
  readonly input: Input;
  readonly lookedUp?: Partial<Input>;
  readonly program?: string;
  readonly county?: string;
  readonly channel?: string;
}

/** What was told so far, by kind and id of the source. */
export type Told = Map<string, unknown>;

/** The writer of one batch: each row's commands, with the row's own times, and what the reactions make of them. */
export class HistoryWriter {
  private accepted = 0;

  constructor(
    private readonly writer: BulkWriter,
    private readonly batch: string,
    private readonly reactions: readonly Reaction[],
    private readonly wrote: (type: string) => void,
  ) {}

  /** Commands that were accepted, or found in the log: tells a row that was refused from one that was refused in part. */
  get commands(): number {
    return this.accepted;
  }

  /** The id that a thing of the source has here; the same whenever the batch is imported. */
  idOf(kind: string, sourceId: string): string {
    return derivedId('import', this.batch, `${kind}/${sourceId}`, 'stream');
  }

  /**
   * Does a command as its worker would have, at the row's time.
   *
   * @returns its events, and whether they are new
   * @throws Refusal, also `row.changed` when the log holds another content of this row from an earlier run
   */
  async tell<State, Input extends object, E extends DomainEvent>(
    row: Row,
    step: Step<State, Input, E>,
  ): Promise<{ events: readonly Recorded<E>[]; fresh: boolean }> {
    const { values } = row;
    const { command, streamId, input, lookedUp, program, county, channel } = step;
    const occurredAt = values['happened'] === undefined ? undefined : new Date(values['happened']).toISOString();
    const { events, replayed } = await this.writer.execute({
      ...{ command, streamId, input, lookedUp, program, channel },
      actor: { id: values['worker']!, role: values['role'] ?? 'caseworker', organization: values['organization']! },
      idempotencyKey: derivedId('import', this.batch, keyOf(row), step.name),
      occurredAt,
      jurisdiction: county,
      imported: { recordedAt: new Date(values['at']!).toISOString(), batch: this.batch },
    });
    const same = contentHash({ command: command.name, streamId, input, occurredAt });
    if (replayed && events[0]?.metadata.commandHash !== same) {
      throw new Refusal('content', 'row.changed', 'This row was imported before with other content.');
    }
    if (replayed && events.some(({ erased }) => erased)) throw new Refusal('content', 'subject.erased', 'This person was erased.');
    this.accepted += 1;
    if (!replayed) for (const { type } of events) this.wrote(type);
    for (const event of events) await this.react(event);
    return { events, fresh: !replayed };
  }

  /** What the product does by itself when this has happened: doing it again changes nothing. */
  private async react(event: Recorded<DomainEvent>): Promise<void> {
    for (const reaction of this.reactions) {
      const commands = reaction.on[event.type]?.(event as Recorded<never>) ?? [];
      for (const [index, { command, streamId, input }] of commands.entries()) {
        const { events, replayed } = await this.writer.execute({
          ...{ command, streamId, actor: SYSTEM, causationId: event.id },
          input: input as never,
          idempotencyKey: derivedId(SYSTEM.id, reaction.name, event.id, `command:${index}`),
          correlationId: event.metadata.correlationId,
          program: event.metadata.program,
          jurisdiction: event.metadata.jurisdiction,
          imported: { recordedAt: event.metadata.recordedAt, batch: this.batch },
        });
        if (!replayed) for (const { type } of events as readonly Recorded<DomainEvent>[]) this.wrote(type);
        for (const next of events as readonly Recorded<DomainEvent>[]) await this.react(next);
      }
    }
  }
}

/** What a row is known by in its batch: its own id, or what it tells of (of which there is one, or one a moment). */
export function keyOf({ kind, values }: Row): string {
  if (values['id'] !== undefined) return `${kind}/${values['id']}`;
  const of = values['contact'] ?? values['case'] ?? values['service'] ?? values['goal'] ?? '';
  return kind === 'delivery' ? `${kind}/${of}/${values['at'] ?? ''}` : `${kind}/${of}`;
}
