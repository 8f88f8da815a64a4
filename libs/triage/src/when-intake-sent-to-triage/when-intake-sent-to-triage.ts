import type { Reaction, ReactionCommand, Recorded } from '#event-sourcing';
import type { IntakeSentToTriage } from '#intake';
import { streamIdOf } from '#event-sourcing';
import { startTriage, type StartTriage } from './start-triage.js';

function start({ stream, data, facts = {} }: Recorded<IntakeSentToTriage>): ReactionCommand[] {
  const { triageId, ...told } = data;
  const input: StartTriage = { ...told, intakeId: streamIdOf(stream), facts };
  return [{ command: startTriage as unknown as ReactionCommand['command'], streamId: triageId, input }];
}

/** A contact that was handed over has its triage at once. */
export const whenIntakeSentToTriage: Reaction = { name: 'when-intake-sent-to-triage', on: { IntakeSentToTriage: start } };
