import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MemoryEventStore, MemorySubjectKeys, START, verifyLog, type EventStore, type StoredEvent } from '#event-sourcing';
import { collected } from '../../../api/src/composition.js';
import { reportText } from '../import.js';
import { KINDS } from './columns.js';
import { importHistories } from './import-histories.js';
import type { Report } from './report.js';

const BY = 'worker,organization';
const WHO = 'amina-jibril,olmsted-county';

const SOURCE: Readonly<Record<string, string>> = {
  'person.csv': [
    `id,at,${BY},given,family,birth_date,county,language,groups,phone`,
    `P1,2024-03-04T09:00:00-06:00,${WHO},Mee,"Vang, the elder",1987-04-11,27109,hmn,asian,507-555-0101`,
    `P2,2024-03-04T09:05:00-06:00,${WHO},"Tou ""T"" Bee",Vang,2016-08-01,27109,,,`,
  ].join('\r\n'),
  'contact.csv': [
    `id,at,happened,${BY},person,channel,county,language,own_words,needs`,
    `C1,2024-03-05T10:00:00-06:00,2024-03-04T16:00:00-06:00,${WHO},P1,phone,27109,hmn,"We must leave`,
    `by Friday.",housing food`,
    `C2,2024-04-02T10:00:00-05:00,,${WHO},P1,web,27109,hmn,Where is the food shelf?,food`,
  ].join('\n'),
  'answer.csv': `contact,at,${BY},offered\nC2,2024-04-02T11:00:00-05:00,${WHO},Told where it is.\n`,
  'triage.csv': `contact,at,${BY},level,reason\nC1,2024-03-06T10:00:00-06:00,${WHO},coordinated,Two programs are needed.\n`,
  'case.csv': `id,at,${BY},contact,name,programs,people\nK1,2024-03-06T11:00:00-06:00,${WHO},C1,Vang household,housing food-cash,P1 P2\n`,
  'note.ndjson': `{"id":"N1","case":"K1","at":"2024-03-07T09:00:00-06:00","worker":"amina-jibril","organization":"olmsted-county","text":"Landlord called."}\n`,
  'goal.ndjson': `{"id":"G1","case":"K1","at":"2024-03-08T09:00:00-06:00","worker":"amina-jibril","organization":"olmsted-county","need":"housing","outcome":"safe-and-secure","title":"Stay","words":"I want to stay.","measure":"rent-owed","unit":"dollars","baseline":1450,"target":0.5}\n`,
  'service.csv': `id,goal,at,${BY},service,provider,program\nS1,G1,2024-03-09T09:00:00-06:00,${WHO},rent-help,housing,housing\n`,
  'delivery.csv': `service,at,${BY}\nS1,2024-03-20T09:00:00-05:00,${WHO}\n`,
  'outcome.csv': `goal,at,${BY},result,evidence,programs\nG1,2024-09-01T09:00:00-05:00,${WHO},achieved,Rent is paid.,housing\n`,
  'closing.csv': `case,at,${BY},reason\nK1,2024-09-02T09:00:00-05:00,${WHO},goals-reached\n`,
};

describe('an import of histories', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'histories-'));
    write(SOURCE);
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const write = (files: Readonly<Record<string, string>>): void => {
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  };
  const openLog = (store: EventStore = new MemoryEventStore()): { store: EventStore; keys: MemorySubjectKeys } => ({
    store,
    keys: new MemorySubjectKeys(),
  });
  const importInto = (log: ReturnType<typeof openLog>, dryRun = false): Promise<Report> =>
    importHistories({ ...log, reactions: collected('reactions') }, { place: folder, batch: 'old-system', dryRun });
  const all = async ({ store }: { store: EventStore }): Promise<readonly StoredEvent[]> =>
    (await store.readAll({ after: START, limit: 10_000 })).events;

  it('tells every kind of row as events, with their own times and the batch', async () => {
    const log = openLog();
    const report = await importInto(log);
    expect(report.refused).toEqual([]);
    const events = await all(log);
    expect(report.eventsWritten).toBe(events.length);
    for (const type of ['PersonRegistered', 'IntakeScreenedOut', 'TriageCompleted', 'PlanDrafted', 'ServiceDelivered', 'CaseClosed']) {
      expect([type, report.events[type]! > 0]).toEqual([type, true]);
    }
    const outcome = events.find(({ type }) => type === 'OutcomeRecorded')!;
    expect(JSON.parse(outcome.metadata)).toMatchObject({
      recordedAt: '2024-09-01T14:00:00.000Z',
      batch: 'old-system',
      importedAt: expect.stringMatching(/^20/) as string,
      actor: { id: 'amina-jibril', role: 'caseworker', organization: 'olmsted-county' },
    });
    const contact = events.find(({ type }) => type === 'ContactReceived')!;
    expect(JSON.parse(contact.metadata)).toMatchObject({ occurredAt: '2024-03-04T22:00:00.000Z', recordedAt: '2024-03-05T16:00:00.000Z' });
    expect((await verifyLog(log.store)).broken).toEqual([]);
  });

  it('adds up what can be held against the source, and names no person', async () => {
    const report = await importInto(openLog());
    expect(report.rows['contact']).toMatchObject({
      read: 2,
      accepted: 2,
      codes: { needs: { housing: 1, food: 2 }, channel: { phone: 1, web: 1 } },
    });
    expect(report.rows['goal']!.sums).toEqual({ baseline: 1450, target: 0.5 });
    const text = JSON.stringify(report) + reportText(report, 1);
    for (const personal of ['Mee', 'Vang', '1987', '555', 'Friday', 'Landlord']) expect(text).not.toContain(personal);
  });

  it('says of a dry run what it would write, and writes nothing', async () => {
    const log = openLog();
    const { dryRun: _dry, ...would } = await importInto(log, true);
    expect(await all(log)).toEqual([]);
    const { dryRun: _real, ...did } = await importInto(log);
    expect(would).toEqual(did);
  });

  it('adds nothing when it is imported again, and only what is new later', async () => {
    const log = openLog();
    await importInto(log);
    const before = await all(log);
    const again = await importInto(log);
    expect([again.eventsWritten, again.refusals, again.rows['goal']!.present]).toEqual([0, 0, 1]);
    write({ 'person.csv': `${SOURCE['person.csv']!}\r\nP3,2024-03-04T09:09:00-06:00,${WHO},New,Person,,27109,,,` });
    expect((await importInto(log)).events).toMatchObject({ PersonRegistered: 1 });
    expect((await all(log)).slice(0, before.length)).toEqual(before);
  });

  it('is taken up again after a crash, each event once', async () => {
    const whole = openLog();
    await importInto(whole);
    const events = await all(whole);
    const store = new MemoryEventStore();
    let writes = 0;
    const append: EventStore['append'] = (appends) => {
      if ((writes += 1) === 3) throw new Error('the power went');
      return store.append(appends);
    };
    const log = openLog(Object.assign(Object.create(store) as MemoryEventStore, { append }));
    const options = { place: folder, batch: 'old-system', dryRun: false, batchSize: 6 };
    const take = (): Promise<Report> => importHistories({ ...log, reactions: collected('reactions') }, options);
    await expect(take()).rejects.toThrow('the power went');
    const left = (await all(log)).length;
    expect(left).toBeGreaterThan(5);
    expect((await take()).eventsWritten).toBe(events.length - left);
    const told = (all: readonly StoredEvent[]): string[] => all.map(({ id, type, recordedAt }) => `${id} ${type} ${recordedAt}`).sort();
    expect(told(await all(log))).toEqual(told(events));
  });

  it.each([
    ['person.csv', 'P1,2024-03-04T09:00', 'P1,2024-03-04 09:00', 'at.invalid', 2],
    ['person.csv', '1987-04-11', '1987-02-30', 'birth_date.invalid', 2],
    ['person.csv', 'P1,2024-03-04', 'P1,2104-03-04', 'at.future', 2],
    ['person.csv', 'P2,', 'P1,', 'id.twice', 3],
    ['contact.csv', 'P1,phone', 'P9,phone', 'person.unknown', 2],
    ['contact.csv', 'phone', 'telegraph', 'channel.invalid', 2],
    ['contact.csv', 'We must leave', 'We "must" leave', 'csv.quote', 2],
    ['triage.csv', ',Two programs are needed.', ',', 'triage.reason-missing', 2],
    ['triage.csv', '2024-03-06', '2024-03-01', 'at.before-last', 2],
    ['goal.ndjson', '"target":0.5', '"target":1450', 'plan.target-is-start', 1],
    ['goal.ndjson', '"unit":', '"units":', 'column.unknown', 1],
    ['goal.ndjson', '{', '', 'json', 1],
    ['case.csv', 'housing food-cash', 'gardening', 'programs.invalid', 2],
    ['service.csv', 'housing,housing', 'housing', 'csv.fields', 2],
  ])('refuses in %s "%s" as "%s": %s, and what hangs on it', async (name, from, to, code, line) => {
    write({ [name]: SOURCE[name]!.replace(from, to) });
    const log = openLog();
    const report = await importInto(log);
    expect(report.refused[0]).toMatchObject({ file: name, line, code });
    const later = report.refused.slice(1).map((refusal) => refusal.code);
    expect(later.every((one) => one.endsWith('.unknown') || one.startsWith('case.') || one.startsWith('at.'))).toBe(true);
    expect(report.rows['person']!.accepted).toBeGreaterThan(0);
    expect((await verifyLog(log.store)).broken).toEqual([]);
  });

  it('says when a row was refused after its first facts were written, and when it was imported before with other content', async () => {
    const log = openLog();
    write({ 'triage.csv': SOURCE['triage.csv']!.replace(',Two programs are needed.', ',') });
    expect((await importInto(log)).refused[0]).toMatchObject({ file: 'triage.csv', partly: true });
    write({ ...SOURCE, 'note.ndjson': SOURCE['note.ndjson']!.replace('Landlord', 'Nobody') });
    expect((await importInto(log)).refusals).toBe(0);
    write(SOURCE);
    expect((await importInto(log)).refused).toEqual([{ file: 'note.ndjson', line: 1, code: 'row.changed' }]);
  });

  it('takes one file with every kind as well', async () => {
    const rows = ['goal', 'note'].flatMap((kind) => SOURCE[`${kind}.ndjson`]!.trim().replace('{', `{"kind":"${kind}",`));
    const file = join(folder, 'rest.ndjson');
    writeFileSync(file, `${rows.join('\n')}\n{"kind":"magic"}\n`);
    const options = { place: file, batch: 'b', dryRun: false };
    const report = await importHistories({ ...openLog(), reactions: [] }, options);
    expect(report.refused.map(({ code }) => code)).toEqual(['case.unknown', 'case.unknown', 'kind.unknown']);
  });

  it('is documented column by column', () => {
    const text = readFileSync('docs/import.md', 'utf8');
    for (const [kind, columns] of Object.entries(KINDS)) {
      const section = text.split(`#### ${kind}\n`)[1]?.split('####')[0] ?? '';
      for (const { name, required } of columns) {
        if (['at', 'happened', 'worker', 'organization', 'role'].includes(name)) continue;
        expect([kind, name, section.includes(`| \`${name}\`${required ? ' \\*' : ''}`)]).toEqual([kind, name, true]);
      }
    }
  });
});
