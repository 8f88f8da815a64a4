import { describeTransfer } from '../../../../test/event-sourcing/transfer.js';
import { allOf, bytesOf, exportedText, fillLog, withoutPositions } from '../../../../test/event-sourcing/log-files.js';
import { MemoryEventStore } from '../stores/memory-store.js';
import { START } from '../store.js';
import { exportLog } from './export-log.js';
import { importLog } from './import-log.js';
import type { LogFileHeader } from './log-file.js';
import { LogFileReader } from './read-log-file.js';

describeTransfer('a log in memory', async () => new MemoryEventStore());

describe('a log file', () => {
  let source: MemoryEventStore;
  let file: string;
  beforeAll(async () => {
    source = new MemoryEventStore();
    await fillLog(source, 5, 12);
    file = await exportedText(source);
  });

  const imported = (text: string): Promise<unknown> => importLog(new MemoryEventStore(), bytesOf(text));
  const changed = (line: number, change: (text: string) => string): string =>
    file
      .split('\n')
      .map((text, i) => (i === line - 1 ? change(text) : text))
      .join('\n');

  it('is JSON, a line an event, with a header and a trailer', async () => {
    const lines = file.trimEnd().split('\n');
    const events = await allOf(source);
    const { log, ...header } = JSON.parse(lines[0]!) as LogFileHeader;
    expect(header).toEqual({ format: 'throughline-log', version: 1, from: START, to: events.at(-1)!.position, events: events.length });
    expect(log).toBe(events[0]!.hash);
    expect(lines.slice(1, -1).map((line) => (JSON.parse(line) as { data: unknown }).data)).toEqual(
      events.map(({ data }) => JSON.parse(data) as unknown),
    );
    expect(JSON.parse(lines.at(-1)!)).toMatchObject({ end: true, events: events.length, to: events.at(-1)!.position });
  });

  it('holds the log as it was at a position or a moment, and what came after one', async () => {
    const events = await allOf(source);
    const { position, recordedAt } = events[10]!;
    const known = withoutPositions(file);
    expect(withoutPositions(await exportedText(source, { until: position, pageSize: 4 }))).toEqual(known.slice(0, 11));
    expect(withoutPositions(await exportedText(source, { recordedUntil: recordedAt, pageSize: 4 }))).toEqual(known.slice(0, 11));
    expect(withoutPositions(await exportedText(source, { after: position, pageSize: 4 }))).toEqual(known.slice(11));
  });

  it('does not take in what is written while it is made', async () => {
    const growing = new MemoryEventStore();
    await fillLog(growing, 3, 6);
    const before = (await allOf(growing)).length;
    let grown = false;
    const write = async (): Promise<void> => {
      if (!grown) await fillLog(growing, 1, 3);
      grown = true;
    };
    expect(await exportLog(growing, { write, pageSize: 3 })).toMatchObject({ events: before, whole: true });
  });

  it('ends whole when it is asked to end, and says where to go on', async () => {
    const asked = new AbortController();
    let text = '';
    const write = async (piece: string): Promise<void> => {
      text += piece;
      if (text.split('\n').length > 8) asked.abort();
    };
    const { whole, to, events } = await exportLog(source, { write, pageSize: 4, signal: asked.signal });
    expect([whole, events]).toEqual([false, 12]);
    const target = new MemoryEventStore();
    await importLog(target, bytesOf(text));
    await importLog(target, bytesOf(await exportedText(source, { after: to })));
    expect(withoutPositions(await exportedText(target))).toEqual(withoutPositions(file));
  });

  it.each([
    ['a changed text', 5, (text: string) => text.replace('"nested":{', '"nestle":{'), 5, 'content'],
    ['a text that grew', 5, (text: string) => text.replace('"nested":{', '"nested": {'), 5, 'line'],
    ['a line that is no event', 7, () => '{"hello":1}', 7, 'line'],
    ['a line that is no JSON', 7, () => 'hello', 7, 'line'],
    ['an event told for another stream', 4, (text: string) => text.replace('"stream":"notebook-', '"stream":"notebuch-'), 4, 'content'],
    ['another version', 1, (text: string) => text.replace('"version":1', '"version":2'), 1, 'version'],
    ['no header', 1, () => '{}', 1, 'header'],
    ['a changed header', 1, (text: string) => text.replace(/"events":\d+/, '"events":999'), 42, 'changed'],
  ])('with %s is refused at its line', async (_what, line, change, where, code) => {
    const broken = changed(line, change);
    expect(broken).not.toBe(file);
    await expect(imported(broken)).rejects.toMatchObject({ name: 'LogFileBroken', code, line: where });
  });

  it('that lacks an event, or tells it twice or in another order, is refused', async () => {
    const lines = file.split('\n');
    const without = [...lines.slice(0, 1), ...lines.slice(2)];
    await expect(imported(without.join('\n'))).rejects.toMatchObject({ code: 'revision', line: 5 });
    const twice = [...lines.slice(0, 3), ...lines.slice(2)];
    await expect(imported(twice.join('\n'))).rejects.toMatchObject({ code: 'revision', line: 4 });
    const swapped = [lines[0], lines[2], lines[1], ...lines.slice(3)];
    await expect(imported(swapped.join('\n'))).rejects.toMatchObject({ code: 'changed' });
  });

  it('that was cut is refused, also where a line ends', async () => {
    const lines = file.split('\n');
    await expect(imported(`${lines.slice(0, 20).join('\n')}\n`)).rejects.toMatchObject({ code: 'cut', line: 20 });
    await expect(imported('')).rejects.toMatchObject({ code: 'empty' });
    await expect(imported(`${file}more\n`)).rejects.toMatchObject({ code: 'after-the-end' });
  });

  it('is known for whole or changed without being parsed', async () => {
    expect(await new LogFileReader(bytesOf(file)).isAsExported()).toBe(true);
    expect(await new LogFileReader(bytesOf(changed(9, (text) => text.replace('"nested":{', '"nestle":{')))).isAsExported()).toBe(false);
    expect(await new LogFileReader(bytesOf(file.slice(0, -90))).isAsExported()).toBe(false);
  });

  it('of an empty log is imported as nothing', async () => {
    const empty = await exportedText(new MemoryEventStore());
    expect(await importLog(new MemoryEventStore(), bytesOf(empty))).toEqual({ events: 0, written: 0, present: 0 });
  });
});
