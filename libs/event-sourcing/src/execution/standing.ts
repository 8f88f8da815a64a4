import type { StreamDefinition } from '../decider.js';
import type { DomainEvent, Recorded } from '../event.js';
import { NO_HASH } from '../sealing/seal-event.js';
import { START } from '../store.js';
import type { Standing } from './drafts.js';

/** Where a stream stands after these events, the next ones after where it is known to have stood. */
export function standingAfter<State, E extends DomainEvent>(
  stream: StreamDefinition<State, E>,
  known: Standing<State> | undefined,
  since: readonly Recorded<E>[],
): Standing<State> {
  const last = since.at(-1);
  const opened = since.filter((event) => event.personal !== undefined).flatMap((event) => event.subjects ?? []);
  return {
    state: since.reduce((state, event) => stream.evolve(state, event), known ? known.state : stream.initialState),
    revision: last?.revision ?? known?.revision ?? -1,
    hash: last?.metadata.hash ?? known?.hash ?? NO_HASH,
    recordedAt: last?.metadata.recordedAt ?? known?.recordedAt,
    position: last?.position ?? known?.position ?? START,
    subjects: new Set([...(known?.subjects ?? []), ...opened]),
  };
}
