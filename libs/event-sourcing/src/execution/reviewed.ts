import type { DomainEvent } from '../event.js';
import type { CommandRequest } from '../execute.js';
import { NO_HASH, type Draft } from '../sealing/seal-event.js';
import { START } from '../store.js';
import type { CommandIds } from './command-ids.js';
import { recordedDraft } from './drafts.js';

/** The drafts, with what their data also says after a last look. */
export async function reviewed<State, Input extends object, E extends DomainEvent>(
  { command, review }: CommandRequest<State, Input, E>,
  drafts: readonly Draft[],
  state: State,
  { streamId }: CommandIds,
  occurredAt: string | undefined,
): Promise<readonly Draft[]> {
  if (!review) return drafts;
  const { stream } = command;
  const about = (): readonly string[] => {
    const written = drafts.map((draft) => recordedDraft<E>(draft, START, { prevHash: NO_HASH, hash: NO_HASH }));
    return (
      stream.about?.(
        written.reduce((before, event) => stream.evolve(before, event), state),
        streamId,
      ) ?? []
    );
  };
  const said = await review({ events: drafts.map(({ event }) => event), about, ...(occurredAt !== undefined && { occurredAt }) });
  return drafts.map((draft) => ({ ...draft, event: { ...draft.event, data: { ...draft.event.data, ...said } } }));
}
