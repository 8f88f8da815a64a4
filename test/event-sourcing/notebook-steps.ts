import fc from 'fast-check';
import { creatingCommand, type StreamDefinition } from '../../libs/event-sourcing/src/decider.js';
import type { DomainEvent } from '../../libs/event-sourcing/src/event.js';
import { createExecutor } from '../../libs/event-sourcing/src/execution/executor.js';
import { uuidV7 } from '../../libs/event-sourcing/src/ids.js';
import type { SubjectKeys } from '../../libs/event-sourcing/src/keys/subject-keys.js';
import { Refusal } from '../../libs/event-sourcing/src/refusal.js';
import type { EventStore } from '../../libs/event-sourcing/src/store.js';
import { closeNotebook, openNotebook, request, writeNote } from './notebook.js';

/** What may happen to a handful of notebooks, to the people they are about, and to the process that projects them. */
export type NotebookStep =
  | { do: 'open' }
  | { do: 'write'; which: number; words: number }
  | { do: 'close'; which: number }
  | { do: 'erase'; which: number }
  | { do: 'crash' };

const which = fc.nat(6);
const step: fc.Arbitrary<NotebookStep> = fc.oneof(
  { weight: 4, arbitrary: fc.constant({ do: 'open' as const }) },
  { weight: 6, arbitrary: fc.record({ do: fc.constant('write' as const), which, words: fc.integer({ min: 1, max: 4 }) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('close' as const), which }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('erase' as const), which }) },
  { weight: 2, arbitrary: fc.constant({ do: 'crash' as const }) },
);

/** The first opens a notebook, so that something is to be seen. */
export const notebookSteps = fc.array(step, { minLength: 1, maxLength: 40 }).map((steps): NotebookStep[] => [{ do: 'open' }, ...steps]);

type PersonErased = DomainEvent<'PersonErased', { personId: string; legalBasis: string }>;
const person: StreamDefinition<object, PersonErased> = { category: 'person', initialState: {}, evolve: (state) => state, about: () => [] };
const erase = creatingCommand('Erase', person, (input: { personId: string }): readonly PersonErased[] => [
  { type: 'PersonErased', data: { personId: input.personId, legalBasis: 'request' } },
]);

/** Does the steps as commands; refusals are part of life. */
export async function tellNotebooks(
  { store, keys }: { readonly store: EventStore; readonly keys: SubjectKeys },
  steps: readonly NotebookStep[],
  crash: () => Promise<void>,
): Promise<void> {
  const executor = createExecutor({ store, keys });
  const subjects = [uuidV7(), uuidV7()];
  const told: { streamId: string; subject: string }[] = [];
  for (const [place, one] of steps.entries()) {
    try {
      if (one.do === 'crash') await crash();
      else if (one.do === 'open') {
        const subject = subjects[place % subjects.length]!;
        const { streamId } = await executor.execute(request(openNotebook, { shelf: 'housing', owner: 'Ada', subject }));
        told.push({ streamId, subject });
      } else await change(one, told[one.which % told.length]!);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
    }
  }

  async function change(
    one: Exclude<NotebookStep, { do: 'open' | 'crash' }>,
    { streamId, subject }: { streamId: string; subject: string },
  ): Promise<void> {
    if (one.do === 'close') await executor.execute(request(closeNotebook, { reason: 'x' }, { streamId }));
    else if (one.do === 'write') {
      await executor.execute(request(writeNote, { text: 'word '.repeat(one.words).trim() }, { streamId }));
    } else {
      await keys.destroy(subject);
      await executor.execute(request(erase, { personId: subject }));
    }
  }
}
