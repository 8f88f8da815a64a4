import { after, first } from '../chain.js';
import { eventually } from '../eventually.js';
import { idsOf, positionsOf, readOn, streamNamed, type Suite } from './suite.js';

/** Several processes on one log. */
export function describeClients(suite: Suite): void {
  it('shows another client at once what was acknowledged', async () => {
    const other = await suite.open();
    const from = await other.head();
    for (let i = 0; i < 10; i += 1) {
      const append = first(streamNamed(), 2);
      const positions = positionsOf((await suite.store.append([append]))[0]);
      expect(idsOf((await other.readStream(append.stream)).events)).toEqual(idsOf(append.events));
      expect(idsOf(await readOn(other, { after: from })).slice(-2)).toEqual(idsOf(append.events));
      expect(await other.head()).toBe(positions[1]);
      expect(await other.readCommand(append.events[0]!.commandId)).toHaveLength(1);
    }
  });

  it('lets two clients write one stream in turn, and tells the one what the other did', async () => {
    const other = await suite.open();
    const append = first(streamNamed());
    await suite.store.append([append]);
    const { events } = await other.readStream(append.stream);
    expect((await other.append([after(events)]))[0]!.status).toBe('ok');
    expect(await suite.store.append([after(events)])).toEqual([{ status: 'conflict', actual: 1 }]);
    const grown = (await suite.store.readStream(append.stream)).events;
    expect((await suite.store.append([after(grown)]))[0]!.status).toBe('ok');
    expect(idsOf((await other.readStream(append.stream)).events).slice(0, 2)).toEqual(idsOf(grown));
  });

  it('gives a follower what another client writes', async () => {
    const other = await suite.open();
    const seen: string[] = [];
    const subscription = other.subscribe({ after: await other.head() }, async ({ events }) => void seen.push(...idsOf(events)));
    const appends = Array.from({ length: 5 }, () => first(streamNamed(), 2));
    for (const append of appends) await suite.store.append([append]);
    await eventually(() => seen.length >= 10);
    expect(seen).toEqual(idsOf(appends.flatMap(({ events }) => events)));
    await subscription.stop();
  });
}
