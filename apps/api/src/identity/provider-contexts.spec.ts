import { AsyncLocalStorage } from 'node:async_hooks';
import { ProviderContexts } from './provider-contexts.js';

it('ends the contexts of the provider with the last of its requests, and not before', async () => {
  const storage = new AsyncLocalStorage<string>();
  const contexts = new ProviderContexts(storage);
  const told: (string | undefined)[] = [];
  let finish: () => void = () => undefined;
  const long = contexts.within(() =>
    storage.run('long', async () => {
      await new Promise<void>((resolve) => (finish = resolve));
      told.push(storage.getStore());
    }),
  );
  await contexts.within(() =>
    storage.run('short', () => {
      told.push(storage.getStore());
      return Promise.resolve();
    }),
  );
  finish();
  await long;
  expect(told).toEqual(['short', 'long']);
  storage.enterWith('somebody else’s');
  await contexts.within(() => Promise.resolve());
  expect(storage.getStore()).toBeUndefined();
});

it('ends them where a request fails as well', async () => {
  const storage = new AsyncLocalStorage<string>();
  storage.enterWith('before');
  await expect(new ProviderContexts(storage).within(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect(storage.getStore()).toBeUndefined();
});
