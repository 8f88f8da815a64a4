import type { EventStore } from '../../libs/event-sourcing/src/store.js';
import { describeAppends } from './conformance/appends.js';
import { describeClients } from './conformance/clients.js';
import { describeConcurrency } from './conformance/concurrency.js';
import { describeFilters } from './conformance/filters.js';
import { describeHandlers } from './conformance/handlers.js';
import { describeIdempotency } from './conformance/idempotency.js';
import { describeLimits } from './conformance/limits.js';
import { describeMeaning } from './conformance/meaning.js';
import { describeAsOf, describeReads } from './conformance/reads.js';
import { describeSubscriptions } from './conformance/subscriptions.js';
import { describeModel } from './model/describe-model.js';
import type { StoreTraits, Suite } from './conformance/suite.js';
import { describeTexts } from './conformance/texts.js';

export { after, first } from './chain.js';
export type { StoreTraits } from './conformance/suite.js';

const PARTS: Readonly<Record<string, (suite: Suite) => void>> = {
  appends: describeAppends,
  'the same again': describeIdempotency,
  texts: describeTexts,
  limits: describeLimits,
  reads: describeReads,
  filters: describeFilters,
  'as of': describeAsOf,
  subscriptions: describeSubscriptions,
  handlers: describeHandlers,
  'several clients': describeClients,
  'what is read': describeMeaning,
  'many writers': describeConcurrency,
  'whatever happens': describeModel,
};

/**
 * What every store must do; `open` gives another client of the same log, which is empty at first and which nobody else writes.
 *
 * Not asked, because the port does not have it: appends that expect `any` or `stream_exists` (revision and the hash before it
 * are part of an event's own hash, so that an event cannot be sealed for wherever the stream is; a command that lost a race is
 * decided anew), reading backwards (a state is a fold from the first event on), deleting or archiving a stream (nothing is
 * deleted: a person is erased by destroying a key), appends to several streams that succeed or fail as one.
 */
export function describeEventStore(label: string, open: () => Promise<EventStore>, traits: StoreTraits = {}): void {
  describe(label, () => {
    let store: EventStore;
    const opened: EventStore[] = [];
    const openAnother = async (): Promise<EventStore> => {
      const client = await open();
      opened.push(client);
      return client;
    };
    beforeAll(async () => {
      store = await openAnother();
    });
    afterAll(async () => {
      if (traits.close) for (const client of opened) await traits.close(client);
    });
    const suite: Suite = {
      get store() {
        return store;
      },
      open: openAnother,
      traits,
    };
    for (const [part, describePart] of Object.entries(PARTS)) describe(part, () => describePart(suite));
  });
}
