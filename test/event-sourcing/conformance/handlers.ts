import { START } from '../../../libs/event-sourcing/src/store.js';
import { first } from '../chain.js';
import { eventually } from '../eventually.js';
import { idsOf, streamNamed, type Suite } from './suite.js';

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** What a subscription owes the handler it calls: whoever saves its position has handled all before it. */
export function describeHandlers(suite: Suite): void {
  it('gives a page again whose handler failed, and goes no further before it has passed', async () => {
    const errors: unknown[] = [];
    const given: string[] = [];
    const append = first(streamNamed(), 3);
    const options = { after: await suite.store.head(), limit: 1, onError: (error: unknown) => errors.push(error) };
    const subscription = suite.store.subscribe(options, async ({ events: [event] }) => {
      if (!event) return;
      given.push(event.id);
      if (given.length === 2) throw new Error('The second could not be handled.');
    });
    await suite.store.append([append]);
    await eventually(() => given.length >= 4);
    const [one, two, three] = idsOf(append.events);
    expect(given).toEqual([one, two, two, three]);
    expect(errors).toHaveLength(1);
    await subscription.stop();
  });

  it('calls for one page at a time, and its position is of what has been handled, never of what is in hand', async () => {
    const from = await suite.store.head();
    let running = 0;
    let handled = from;
    const seen: string[] = [];
    const wrong: string[] = [];
    const subscription = suite.store.subscribe({ after: from, limit: 2 }, async (page) => {
      running += 1;
      if (running > 1) wrong.push('two pages at a time');
      if (subscription.position !== handled) wrong.push('the position before the page is another');
      await pause(1);
      if (subscription.position !== handled) wrong.push('the position moved while a page was in hand');
      seen.push(...idsOf(page.events));
      handled = page.next;
      running -= 1;
    });
    const appends = Array.from({ length: 6 }, () => first(streamNamed(), 3));
    await Promise.all(appends.map((append) => suite.store.append([append])));
    await eventually(() => seen.length >= 18);
    await subscription.stop();
    expect(wrong).toEqual([]);
    expect(seen.toSorted()).toEqual(idsOf(appends.flatMap(({ events }) => events)).toSorted());
    expect(subscription.position).toBe(handled);
  });

  it('is caught up only once its handler is done, and stops only then', async () => {
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    let begun = false;
    let handled = 0;
    await suite.store.append([first(streamNamed())]);
    const subscription = suite.store.subscribe({ after: START, limit: 100_000 }, async () => {
      begun = true;
      await held;
      handled += 1;
    });
    await eventually(() => begun);
    expect(subscription).toMatchObject({ caughtUp: false, position: START });
    let stopped = false;
    const stopping = subscription.stop().then(() => (stopped = true));
    await pause(20);
    expect({ handled, stopped }).toEqual({ handled: 0, stopped: false });
    release();
    await stopping;
    const done = handled;
    await suite.store.append([first(streamNamed())]);
    await pause(50);
    expect(handled).toBe(done);
  });
}
