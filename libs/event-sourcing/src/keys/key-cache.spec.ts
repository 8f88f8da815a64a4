import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { KeyCache } from './key-cache.js';

const HOUR = 3_600_000;

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

describe('the keys that are kept for a moment', () => {
  it('are given back as they were, and as gone where they were destroyed', () => {
    const cache = new KeyCache(10, HOUR);
    const key = Buffer.from(Array.from({ length: 32 }, (_, n) => n * 8));
    cache.set('person-1', key);
    cache.set('person-2', null);
    expect([cache.get('person-1'), cache.get('person-2'), cache.get('person-3')]).toEqual([key, null, undefined]);
  });

  it('are no others when somebody writes over a key that they gave', () => {
    const cache = new KeyCache(10, HOUR);
    cache.set('person-1', Buffer.alloc(32, 1));
    cache.get('person-1')!.fill(9);
    expect(cache.get('person-1')).toEqual(Buffer.alloc(32, 1));
  });

  it('are at most so many: the oldest go first', () => {
    const cache = new KeyCache(3, HOUR);
    for (const person of [1, 2, 3, 1, 4, 5]) cache.set(`person-${person}`, Buffer.alloc(32, person));
    expect([1, 2, 3, 4, 5].filter((person) => cache.get(`person-${person}`) !== undefined)).toEqual([1, 4, 5]);
    expect(cache.size).toBe(3);
  });

  it('are held no longer once they are too old, also those that nobody asks for again', () => {
    const { now } = performance;
    const cache = new KeyCache(1_000, HOUR);
    for (let person = 0; person < 100; person += 1) cache.set(`person-${person}`, Buffer.alloc(32, person));
    expect(cache.size).toBe(100);
    try {
      performance.now = () => now.call(performance) + HOUR + 1;
      cache.set('person-new', Buffer.alloc(32));
    } finally {
      performance.now = now;
    }
    expect(cache.size).toBe(1);
  });

  it('keep nothing else in memory: not the piece that a key was read into, with whatever else stands there', async () => {
    const cache = new KeyCache(10, HOUR);
    const read = (): WeakRef<ArrayBuffer> => {
      const piece = new ArrayBuffer(8_192);
      cache.set('person-1', Buffer.from(piece, 64, 32).fill(7));
      return new WeakRef(piece);
    };
    const piece = read();
    expect(cache.get('person-1')).toEqual(Buffer.alloc(32, 7));
    await new Promise((resolve) => setImmediate(resolve));
    collectGarbage();
    expect(piece.deref()).toBeUndefined();
    expect(cache.get('person-1')).toEqual(Buffer.alloc(32, 7));
  });
});
