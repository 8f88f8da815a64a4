import type { CommandRequest } from '../execute.js';
import { derivedId, isUuid, streamName } from '../ids.js';
import { contentHash } from '../json.js';
import { notFound, Refusal } from '../refusal.js';

/** A request of any command, where its types do not matter. */
export type AnyRequest = Omit<CommandRequest<unknown, object, never>, 'command'> & {
  readonly command: { readonly name: string; readonly creates: boolean; readonly stream: { readonly category: string } };
};

/** The ids that follow from who sent what under which key; every retry has the same. */
export interface CommandIds {
  readonly commandId: string;
  readonly commandHash: string;
  readonly streamId: string;
  readonly stream: string;
  newId(label: string): string;
  eventId(index: number): string;
}

function streamIdFor(request: AnyRequest): string {
  const { command, actor, idempotencyKey, streamId } = request;
  if (command.creates && streamId === undefined) return derivedId(actor.id, command.name, idempotencyKey, 'stream');
  if (streamId === undefined || !isUuid(streamId)) notFound(command.stream.category);
  return streamId.toLowerCase();
}

/** @throws Refusal `not-found` when the stream's id is missing or no uuid, `shape` when there is no key */
export function commandIds(request: AnyRequest): CommandIds {
  const { command, actor, idempotencyKey: key, input, occurredAt } = request;
  if (!key) throw new Refusal('shape', 'idempotency.key-missing', 'Every command needs an idempotency key.');
  const derive = (label: string): string => derivedId(actor.id, command.name, key, label);
  const streamId = streamIdFor(request);
  return {
    commandId: derive('command'),
    commandHash: contentHash({ command: command.name, streamId, input, occurredAt }),
    streamId,
    stream: streamName(command.stream.category, streamId),
    newId: (label) => derive(`id:${label}`),
    eventId: (index) => derive(`event:${index}`),
  };
}
