import { START, type LogPage, type SubscribeOptions, type Subscription } from '../../../libs/event-sourcing/src/store.js';
import { after, first } from '../chain.js';
import { eventually } from '../eventually.js';
import { idsOf, positionsOf, readOn, streamNamed, type Suite } from './suite.js';

interface Followed {
  readonly pages: LogPage[];
  readonly subscription: Subscription;
  ids(): string[];
}

/** Following the log: catch-up, live, and the way from one to the other. */
export function describeSubscriptions(suite: Suite): void {
  const follow = (options: SubscribeOptions): Followed => {
    const pages: LogPage[] = [];
    const subscription = suite.store.subscribe(options, async (page) => void pages.push(page));
    return { pages, subscription, ids: () => pages.flatMap((page) => idsOf(page.events)) };
  };

  /** Follows until what is there now has been handled. */
  const untilHead = async (options: SubscribeOptions): Promise<string[]> => {
    const { ids, subscription } = follow(options);
    await eventually(() => subscription.caughtUp);
    await subscription.stop();
    return ids();
  };

  const write = async (stream: string): Promise<void> => {
    await suite.store.append([first(stream)]);
    for (let i = 0; i < 10; i += 1) await suite.store.append([after((await suite.store.readStream(stream)).events)]);
  };

  it('begins at the start, at the end, or after any position', async () => {
    const from = await suite.store.head();
    const append = first(streamNamed(), 5);
    const positions = positionsOf((await suite.store.append([append]))[0]);
    const whole = idsOf(await readOn(suite.store));
    expect(await untilHead({ after: START })).toEqual(whole);
    expect(await untilHead({ after: from, limit: 2 })).toEqual(idsOf(append.events));
    expect(await untilHead({ after: positions[2]!, limit: 1 })).toEqual(idsOf(append.events.slice(3)));
    expect(await untilHead({ after: await suite.store.head() })).toEqual([]);
  });

  it('goes from catching up to living without gap or repetition, in order, while it is written', async () => {
    const from = await suite.store.head();
    const streams = Array.from({ length: 4 }, () => streamNamed());
    await write(streams[0]!);
    const { ids, subscription } = follow({ after: from, limit: 3 });
    await Promise.all(streams.slice(1).map(write));
    await eventually(() => ids().length >= 44);
    await eventually(() => subscription.caughtUp);
    expect(ids()).toEqual(idsOf(await readOn(suite.store, { after: from })));
    expect(subscription.position).toBe(await suite.store.head());
    await subscription.stop();
  });

  it('goes on from a saved position after a stop, wherever it was stopped, with nothing lost and nothing twice', async () => {
    const from = await suite.store.head();
    const writing = Promise.all(Array.from({ length: 3 }, () => write(streamNamed())));
    const handled: string[] = [];
    let saved = from;
    for (let part = 1; handled.length < 33; part += 1) {
      const subscription: Subscription = suite.store.subscribe({ after: saved, limit: 2 }, async (page) => {
        handled.push(...idsOf(page.events));
        saved = page.next;
      });
      await eventually(() => handled.length >= Math.min(part * 5, 33));
      await subscription.stop();
      expect(subscription.position).toBe(saved);
    }
    await writing;
    expect(handled).toEqual(idsOf(await readOn(suite.store, { after: from })));
  });

  it('moves past long stretches without a match, so that they are not read again', async () => {
    const { pages, ids, subscription } = follow({ after: await suite.store.head(), filter: { types: ['SeldomNoted'] } });
    await suite.store.append([first(streamNamed(), 40)]);
    const head = await suite.store.head();
    await eventually(() => subscription.position >= head && subscription.caughtUp);
    expect([ids(), pages.at(-1)!.next]).toEqual([[], head]);
    const seldom = first(streamNamed(), 1, 'SeldomNoted');
    await suite.store.append([seldom]);
    await eventually(() => ids().length > 0);
    expect(ids()).toEqual(idsOf(seldom.events));
    await subscription.stop();
  });

  it('serves several followers at once, each by its own filter and at its own pace', async () => {
    const from = await suite.store.head();
    const [slow, fast] = [streamNamed('slow-reading'), streamNamed('fast-reading')];
    let mayGoOn = (): void => undefined;
    const held = new Promise<void>((resolve) => (mayGoOn = resolve));
    const seen: string[] = [];
    const waiting = suite.store.subscribe({ after: from, filter: { categories: ['slow-reading'] } }, async ({ events }) => {
      await held;
      seen.push(...idsOf(events));
    });
    const other = follow({ after: from, filter: { categories: ['fast-reading'], types: ['Noted'] } });
    const [one, two] = [first(slow, 3), first(fast, 3)];
    await suite.store.append([one, two]);
    await eventually(() => other.ids().length === 3);
    expect(seen).toEqual([]);
    mayGoOn();
    await eventually(() => seen.length === 3);
    expect([seen, other.ids()]).toEqual([idsOf(one.events), idsOf(two.events)]);
    await Promise.all([waiting.stop(), other.subscription.stop()]);
  });

  it('tells that the log has grown', async () => {
    let stop = (): void => undefined;
    const grown = new Promise<void>((resolve) => (stop = suite.store.onGrowth(resolve)));
    await suite.store.append([first(streamNamed())]);
    await grown;
    stop();
  });
}
