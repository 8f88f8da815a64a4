import type { DomainEvent, Recorded } from '../../libs/event-sourcing/src/event.js';
import { streamIdOf } from '../../libs/event-sourcing/src/ids.js';
import { change, on, type Projection } from '../../libs/event-sourcing/src/projection.js';
import type { NotebookOpened } from './notebook.js';
import { cards, NotebookCard, shelves } from './shelves.js';

/** What a poisoned projection cannot apply now; changing it is as good as a deployment of other code. */
export interface Poison {
  /** A note of so many words fails in its fold. */
  words?: number;
  /** The handler fails at anything of this notebook. */
  notebook?: string;
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
        if (streamIdOf(event.stream) === poison.notebook) throw new RangeError('said in confidence');
        const told = event.data.shelf === poison.tooLong ? { ...event, data: { shelf: 'x'.repeat(60) } } : event;
        return opened(told as Recorded<never>);
      }),
      NoteWritten: on<Written>((event) => {
        if (streamIdOf(event.stream) === poison.notebook) throw new RangeError('said in confidence');
        return [
          change(NotebookCard, { notebookId: streamIdOf(event.stream) }, (card) => {
            if (event.data.words === poison.words) throw new TypeError('said in confidence');
            return { ...card!, notes: card!.notes + 1, words: [...card!.words, event.data.words], owner: card!.owner };
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
      if (streamIdOf((event as Recorded).stream) === poison.notebook) throw new RangeError('said in confidence');
      return handler(event);
    },
  ]);
  return { ...shelves, on: Object.fromEntries(guarded) };
}
