import { AppendTooLarge, EVENT_OVERHEAD_BYTES, MAX_APPEND_BYTES } from '../../../libs/event-sourcing/src/stores/append-limits.js';
import type { Append, SealedEvent } from '../../../libs/event-sourcing/src/store.js';
import { chain } from '../chain.js';
import { streamNamed, type Suite } from './suite.js';

/** Counted here by itself: what the texts take as UTF-8, and what an event takes beside them. */
function bytesOf(events: readonly SealedEvent[]): number {
  const texts = events.flatMap(({ data, facts, metadata }) => [data, facts ?? '', metadata]);
  return new TextEncoder().encode(texts.join('')).length + events.length * EVENT_OVERHEAD_BYTES;
}

/** An append of exactly so many bytes, of characters of `width` bytes as far as they go. */
function sized(bytes: number, count: number, character: string, width: number): Append {
  const stream = streamNamed();
  const recordedAt = '2026-01-01T00:00:00.000Z';
  const small = Array.from({ length: count }, () => ({ data: { text: '' }, recordedAt }));
  const left = bytes - bytesOf(chain(stream, small));
  const text = character.repeat(Math.floor(left / width)) + 'x'.repeat(left % width);
  return { stream, expected: -1, events: chain(stream, [{ data: { text }, recordedAt }, ...small.slice(1)]) };
}

/** The limits are the same for all, those of the strictest. */
export function describeLimits(suite: Suite): void {
  it('refuses an append without events', async () => {
    await expect(suite.store.append([{ stream: streamNamed(), expected: -1, events: [] }])).rejects.toThrow('at least one event');
  });

  it.each([
    ['one event', 1, 'x', 1],
    ['one event of three bytes a character', 1, 'ქ', 3],
    ['one event of four bytes a pair', 1, '👧', 4],
    ['many events', 200, 'x', 1],
  ])('takes what is just as large as allowed, and refuses a byte more: %s', async (_, count, character, width) => {
    const largest = sized(MAX_APPEND_BYTES, count, character, width);
    expect(bytesOf(largest.events)).toBe(MAX_APPEND_BYTES);
    expect((await suite.store.append([largest]))[0]!.status).toBe('ok');
    expect((await suite.store.readStream(largest.stream)).events.map(({ data }) => data)).toEqual(largest.events.map(({ data }) => data));
    const tooLarge = sized(MAX_APPEND_BYTES + 1, count, character, width);
    await expect(suite.store.append([tooLarge])).rejects.toBeInstanceOf(AppendTooLarge);
    expect((await suite.store.readStream(tooLarge.stream)).events).toEqual([]);
  });
}
