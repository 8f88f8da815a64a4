import type { DomainEvent, Recorded } from '../../libs/event-sourcing/src/event.js';
import { streamIdOf } from '../../libs/event-sourcing/src/ids.js';
import { on, patch, type Projection } from '../../libs/event-sourcing/src/projection.js';
import { shardOfKey } from '../../libs/event-sourcing/src/projections/shards.js';
import type { NotebookOpened } from './notebook.js';
import { cards, NotebookCard, shelves } from './shelves.js';

/** What a poisoned projection cannot apply now; changing it is as good as a deployment of other code. */
export interface Poison {
  /** A note of so many words fails in its fold. */
  words?: number;
  /** The handler fails at anything of this notebook. */
  notebook?: string;
  /** The handler fails at anything of a third of the notebooks. */
  third?: number;
  /** A shelf of this name is given a value that the database refuses. */
  tooLong?: string;
}

type Written = DomainEvent<'NoteWritten', { words: number }>;

/** The cards, poisoned. */
export function poisonedCards(poison: Poison): Projection {
  const opened = cards.on['NotebookOpened']!;
  return {
    ...cards,
    on: {
      NotebookOpened: on<NotebookOpened>((event) => {
        refusePoisoned(poison, event);
        const told = event.data.shelf === poison.tooLong ? { ...event, data: { shelf: 'x'.repeat(60) } } : event;
        return opened(told as Recorded<never>);
      }),
      NoteWritten: on<Written>((event) => {
        refusePoisoned(poison, event);
        return [
          patch(NotebookCard, { notebookId: streamIdOf(event.stream) }, (card) => {
            if (event.data.words === poison.words) throw new TypeError('said in confidence');
            return { ...card, notes: card.notes + 1, words: [...card.words, event.data.words] };
          }),
        ];
      }),
    },
  };
}

/** The shelves, whose counts are fed by many notebooks: its handlers fail at one of them. */
export function poisonedShelves(poison: Poison): Projection {
  const guarded = Object.entries(shelves.on).map(([type, handler]): [string, typeof handler] => [
    type,
    (event) => {
      refusePoisoned(poison, event);
      return handler(event);
    },
  ]);
  return { ...shelves, on: Object.fromEntries(guarded) };
}

function refusePoisoned({ notebook, third }: Poison, { stream }: Pick<Recorded, 'stream'>): void {
  const id = streamIdOf(stream);
  if (id === notebook || shardOfKey(id, 3) === third) throw new RangeError('said in confidence');
}
