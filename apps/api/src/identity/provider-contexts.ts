import type { AsyncLocalStorage } from 'node:async_hooks';

/** The provider's `AsyncLocalStorage` for its requests; not part of its public interface or types. */
const STORAGE: string = 'oidc-provider/lib/helpers/als.js';

/**
 * Once an `AsyncLocalStorage` has been used, Node tracks every promise of the process until it is disabled. The provider never disables
 * its own, so one sign-in would make every later command slower.
 */
export class ProviderContexts {
  private under = 0;

  constructor(private readonly storage: Pick<AsyncLocalStorage<unknown>, 'disable'>) {}

  static async open(): Promise<ProviderContexts> {
    const { default: storage } = (await import(STORAGE)) as { default: AsyncLocalStorage<unknown> };
    return new ProviderContexts(storage);
  }

  /** Runs a request of the provider. The storage is disabled after the last one in progress; the next one enables it again. */
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
