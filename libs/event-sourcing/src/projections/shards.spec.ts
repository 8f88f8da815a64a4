import { cards, shelves } from '../../../../test/event-sourcing/shelves.js';
import { streamName, uuidV7 } from '../ids.js';
import { fedBySeveral } from '../shard-keys.js';
import { recordedEvent } from '../testing.js';
import { shardOfEvent, shardOfKey, wantedBy } from './shards.js';

const opened = (shelf: string) => {
  const stream = streamName('notebook', uuidV7());
  return recordedEvent({ type: 'NotebookOpened', data: { shelf } }, { stream, revision: 0 });
};

describe('shards', () => {
  it('are where they were: checkpoints rest on it', () => {
    expect(shardOfKey('note-01890000-0000-7000-8000-000000000000', 2 ** 31)).toBe(1_637_454_995);
    expect(shardOfKey('', 7)).toBe(0x811c9dc5 % 7);
  });

  it('have about as much to do each', () => {
    const counts = [0, 0, 0, 0];
    for (let i = 0; i < 4_000; i += 1) counts[shardOfKey(streamName('case', uuidV7()), 4)]! += 1;
    for (const count of counts) expect(count).toBeGreaterThan(800);
  });

  it('go by the stream, or by what the projection says', () => {
    const event = opened('housing');
    expect(shardOfEvent(cards, 5, event)).toBe(shardOfKey(event.stream, 5));
    expect(shardOfEvent({ ...cards, shardOf: ({ type }) => type }, 5, event)).toBe(shardOfKey('NotebookOpened', 5));
    expect(shardOfEvent({ ...cards, shardOf: ({ type }) => type }, 1, event)).toBe(0);
  });

  it('each want their own events and no others, before any is opened', () => {
    const target = { projection: cards, build: 1, shards: 3, plans: [] };
    const stored = { ...opened('housing'), data: '', facts: null, metadata: '', commandId: '', correlationId: '', causationId: null };
    const event = { ...stored, schemaVersion: 1, prevHash: '', hash: '', recordedAt: '' };
    const wanting = [0, 1, 2].filter((shard) => wantedBy({ ...target, shard })(event));
    expect(wanting).toEqual([shardOfKey(event.stream, 3)]);
    expect(wantedBy(target)(event)).toBe(true);
    expect(wantedBy(target)({ ...event, type: 'Unheard' })).toBe(false);
  });

  it('must not divide a table whose rows several streams feed, which is found', () => {
    const events = [opened('housing'), opened('housing')];
    expect(fedBySeveral(cards, events)).toEqual([]);
    expect(fedBySeveral(shelves, events)).toEqual(['ShelfCount by NotebookOpened']);
    expect(fedBySeveral({ ...shelves, shardOf: () => 'one' }, events)).toEqual([]);
  });
});
