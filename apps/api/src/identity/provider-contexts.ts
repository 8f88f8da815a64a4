import type { AsyncLocalStorage } from 'node:async_hooks';

/** Where the provider keeps the context of each of its requests; no part of its interface, and so not in its types. */
const STORAGE: string = 'oidc-provider/lib/helpers/als.js';

/**
 * Once an `AsyncLocalStorage` was used, every promise of the process is followed, those of all other requests too, until it is
 * disabled. The provider never does, and one sign-in made each command dearer from then on.
 */
export class ProviderContexts {
  private under = 0;

  constructor(private readonly storage: Pick<AsyncLocalStorage<unknown>, 'disable'>) {}

  static async open(): Promise<ProviderContexts> {
    const { default: storage } = (await import(STORAGE)) as { default: AsyncLocalStorage<unknown> };
    return new ProviderContexts(storage);
  }

  /** Runs a request of the provider. With the last that is under way, contexts end; the next one begins them anew. */
  async within(work: () => Promise<void>): Promise<void> {
    this.under += 1;
    try {
      await work();
    } finally {
      this.under -= 1;
      if (this.under === 0) this.storage.disable();
    }
  }
}
