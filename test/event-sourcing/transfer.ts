import { MemoryEventStore } from '../../libs/event-sourcing/src/stores/memory-store.js';
import type { EventStore } from '../../libs/event-sourcing/src/store.js';
import { importLog } from '../../libs/event-sourcing/src/transfer/import-log.js';
import { verifyLog } from '../../libs/event-sourcing/src/verify.js';
import { allOf, bytesOf, exportedText, fillLog, withoutPositions } from './log-files.js';

/**
 * What moving a log means, for every store.
 *
 * @param open gives a store on an empty log
 */
export function describeTransfer(name: string, open: () => Promise<EventStore>): void {
  describe(name, () => {
    let source: MemoryEventStore;
    let file: string;
    beforeAll(async () => {
      source = new MemoryEventStore();
      await fillLog(source, 12, 40);
      file = await exportedText(source, { pageSize: 7 });
    });

    it('is moved by a file into a log that is equal, line for line', async () => {
      const target = await open();
      const events = (await allOf(source)).length;
      expect(await importLog(target, bytesOf(file))).toEqual({ events, written: events, present: 0 });
      const copied = await exportedText(target);
      expect(withoutPositions(copied)).toEqual(withoutPositions(file));
      expect((await verifyLog(target)).broken).toEqual([]);
      const back = new MemoryEventStore();
      await importLog(back, bytesOf(copied));
      expect((await allOf(back)).map(({ position, ...event }) => ({ ...event, position: position.length > 0 }))).toEqual(
        (await allOf(source)).map(({ position, ...event }) => ({ ...event, position: position.length > 0 })),
      );
    });

    it('is the same when it is moved twice, and goes on where a first try was cut', async () => {
      const target = await open();
      const events = (await allOf(source)).length;
      const cut = file.slice(0, Math.floor(file.length * 0.6));
      await expect(importLog(target, bytesOf(cut), { batchSize: 10 })).rejects.toMatchObject({ name: 'LogFileBroken' });
      const before = (await allOf(target)).length;
      expect(before).toBeGreaterThan(20);
      expect(await importLog(target, bytesOf(file), { batchSize: 10 })).toEqual({ events, written: events - before, present: before });
      expect(await importLog(target, bytesOf(file))).toEqual({ events, written: 0, present: events });
      expect(withoutPositions(await exportedText(target))).toEqual(withoutPositions(file));
    });

    it('is moved in two files, the second going on where the first ended', async () => {
      const target = await open();
      const middle = (await allOf(source))[70]!.position;
      const first = await exportedText(source, { until: middle });
      const second = await exportedText(source, { after: middle });
      await expect(importLog(target, bytesOf(second))).rejects.toMatchObject({ code: 'not-the-first' });
      await importLog(target, bytesOf(first));
      await importLog(target, bytesOf(second), { batchSize: 5, maxStreams: 1 });
      expect(await importLog(target, bytesOf(second))).toMatchObject({ written: 0 });
      expect(withoutPositions(await exportedText(target))).toEqual(withoutPositions(file));
    });

    it('is checked and left alone by a dry run', async () => {
      const target = await open();
      const { written } = await importLog(target, bytesOf(file), { dryRun: true });
      expect(written).toBe((await allOf(source)).length);
      expect(await allOf(target)).toEqual([]);
    });

    it('is not mixed with another', async () => {
      const target = await open();
      await fillLog(target, 2, 2);
      await expect(importLog(target, bytesOf(file))).rejects.toMatchObject({ code: 'other-log', line: 1 });
    });
  });
}
