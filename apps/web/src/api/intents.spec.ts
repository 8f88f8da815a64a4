import { Intents, type IntentStore } from './intents.js';
import { uuidV7 } from './uuid.js';

function memory(): IntentStore & { readonly kept: Map<string, string> } {
  const kept = new Map<string, string>();
  return {
    kept,
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
  };
}

describe('the key of an intent', () => {
  it('stays the same until the very content is answered, also over a reload', async () => {
    const store = memory();
    const first = await new Intents(store).keyFor('POST', '/api/x', { words: 'a' });
    const again = await new Intents(store).keyFor('POST', '/api/x', { words: 'a' });
    expect(again.key).toBe(first.key);
    again.settle();
    expect((await new Intents(store).keyFor('POST', '/api/x', { words: 'a' })).key).not.toBe(first.key);
  });

  it('is another one for other content, another place or another revision', async () => {
    const intents = new Intents(memory());
    const keys = await Promise.all([
      intents.keyFor('POST', '/api/x', { words: 'a' }),
      intents.keyFor('POST', '/api/x', { words: 'b' }),
      intents.keyFor('POST', '/api/y', { words: 'a' }),
      intents.keyFor('PATCH', '/api/x', { words: 'a' }, 3),
      intents.keyFor('PATCH', '/api/x', { words: 'a' }, 4),
    ]);
    expect(new Set(keys.map(({ key }) => key)).size).toBe(5);
  });

  it('keeps a digest of the content, never the content', async () => {
    const store = memory();
    await new Intents(store).keyFor('POST', '/api/x', { words: 'Mai Nhia' });
    expect([...store.kept].flat().join()).not.toContain('Mai');
  });

  it('is a uuid of version 7 that holds its time', () => {
    const key = uuidV7(Date.UTC(2026, 10, 17), new Uint8Array(10));
    expect(key).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(Number.parseInt(key.replaceAll('-', '').slice(0, 12), 16)).toBe(Date.UTC(2026, 10, 17));
  });
});
