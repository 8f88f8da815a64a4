import { writeWorld, type WorldLog } from '#demo-world';
import { checkFacts } from '#codes';
import { logMigrations, MemoryEventStore, MemorySubjectKeys, START, type EventStore, type StoredEvent } from '#event-sourcing';
import { createLog, MAI_NHIA_PERSON_ID } from '#platform';
import { migrated, testDatabase } from '../../../../test/support/database.js';
import { collected } from '../../../api/src/composition.js';
import { openKernel } from '../../../projector/src/kernel.js';

const SIZE = { people: 70, months: 24, seed: 'spec', day: '2026-11-17' };
const END = '2026-11-17T06:00:00.000Z'; // midnight in Minnesota

function logOn(store: EventStore, keys = new MemorySubjectKeys()): WorldLog {
  return { store, keys, factsCheck: checkFacts, reactions: collected('reactions') };
}

async function all(store: EventStore): Promise<readonly StoredEvent[]> {
  return (await store.readAll({ after: START, limit: 1_000_000 })).events;
}

/** What must be the same whenever a world is told: not when it was written, nor how it was sealed. */
const told = ({ id, type, stream, revision, data, recordedAt }: StoredEvent): string => {
  const { secret: _sealed, ...plain } = JSON.parse(data) as Record<string, unknown>;
  return JSON.stringify([id, type, stream, revision, Object.keys(plain), recordedAt]);
};

describe('the demo world', () => {
  let events: readonly StoredEvent[];
  let store: MemoryEventStore;
  beforeAll(async () => {
    store = new MemoryEventStore();
    await writeWorld(logOn(store), SIZE, { resume: false, fromEmpty: true, withTold: true });
    events = await all(store);
  });

  const count = (type: string): number => events.filter((event) => event.type === type).length;

  it('ends with the day before, in the order in which things were recorded', () => {
    const times = events.map(({ recordedAt }) => recordedAt);
    expect(times).toEqual([...times].sort());
    expect(times.at(-1)! <= END).toBe(true);
    expect(times.at(-1)! > '2026-11-16').toBe(true);
  });

  it('says of every event that it was imported, and never that it happened after it was recorded', () => {
    for (const { metadata, recordedAt } of events) {
      const { importedAt, batch, occurredAt } = JSON.parse(metadata) as { importedAt: string; batch: string; occurredAt: string };
      expect([importedAt > recordedAt, batch]).toEqual([true, 'demo-spec']);
      expect(occurredAt <= recordedAt).toBe(true);
    }
  });

  it('holds what every screen needs: open contacts and triages, open and closed cases, conflicts, corrections, late entries', () => {
    const open = count('ContactReceived') - count('IntakeSentToTriage') - count('IntakeScreenedOut') - count('IntakeWithdrawn');
    expect(open).toBeGreaterThanOrEqual(0);
    expect(count('CaseOpened') - count('CaseClosed')).toBeGreaterThanOrEqual(11);
    for (const type of [
      'EditConflictKept',
      'OutcomeCorrected',
      'DeadlineMissed',
      'DeadlineEscalated',
      'ScreeningCompleted',
      'CommunicationNeedRecorded',
      'PlanAgreed',
    ]) {
      expect([type, count(type) > 0]).toEqual([type, true]);
    }
    const late = events.filter(({ metadata, recordedAt }) => {
      const { occurredAt } = JSON.parse(metadata) as { occurredAt: string };
      return Date.parse(recordedAt) - Date.parse(occurredAt) > 86_400_000;
    });
    expect(late.length).toBeGreaterThan(0);
  });

  describe('of the Yang-Lindqvist family', () => {
    const about = (): readonly StoredEvent[] => {
      const drafted = events.find(({ type, data }) => type === 'PlanDrafted' && data.includes(MAI_NHIA_PERSON_ID))!;
      return events.filter(({ stream }) => stream === drafted.stream);
    };

    it('sets each goal on its own day, however many strands its story has', () => {
      const set = about().filter(({ type }) => type === 'GoalSet');
      expect(set.map(({ recordedAt }) => recordedAt.slice(0, 10))).toEqual([
        '2026-01-21',
        '2026-01-21',
        '2026-03-02',
        '2026-03-26',
        '2026-09-03',
        '2026-09-07',
      ]);
    });

    it('holds what a plan goes through: who came, values and what corrected them, stages, a no before a yes, what ended and went on', () => {
      const types = new Set(about().map(({ type }) => type));
      const told = ['AttendanceRecorded', 'ProgressMeasured', 'ProgressCorrected', 'ProgressNotSaid', 'TemplateUsed', 'StageLeft'];
      const more = ['MilestoneReached', 'ActionReleased', 'AgreementDeclined', 'PlanAgreed', 'GoalClosed', 'GoalReopened'];
      const ended = ['StrengthEnded', 'BarrierRemoved', 'ServiceEnded', 'ReviewHeld', 'ReviewOverdue', 'OutcomeRecorded'];
      expect([...told, ...more, ...ended].filter((type) => !types.has(type))).toEqual([]);
      expect(types.has('EditConflictKept')).toBe(false);
    });

    it('gave the other programs their tasks when the house was gone, by the rules and by nobody’s hand', () => {
      const ended = about().find(({ type }) => type === 'ServiceEnded')!;
      const raised = events.filter(({ type, data }) => type === 'TaskAssigned' && data.includes(ended.id));
      const rules = raised.map(({ data }) => (JSON.parse(data) as { rule: { id: string } }).rule.id);
      expect(rules).toEqual(['address-after-housing-ended', 'benefits-after-housing-ended']);
    });
  });

  it('asks child protection where the children sleep, for a family whose home came to nothing', () => {
    const raised = events.filter(({ type, data }) => type === 'TaskAssigned' && data.includes('children-after-housing-ended'));
    expect(raised.map(({ recordedAt }) => recordedAt.slice(0, 10))).toEqual(['2026-11-16']);
  });

  it('is the same world when it is told again', async () => {
    const again = new MemoryEventStore();
    await writeWorld(logOn(again), SIZE, { resume: false, fromEmpty: true, withTold: true });
    expect((await all(again)).map(told)).toEqual(events.map(told));
  });

  it('is another world by another seed', async () => {
    const other = new MemoryEventStore();
    await writeWorld(logOn(other), { ...SIZE, seed: 'other', people: 20 }, { resume: false, fromEmpty: true, withTold: false });
    const ids = new Set(events.map(({ id }) => id));
    expect((await all(other)).some(({ id }) => ids.has(id))).toBe(false);
  });

  it('is told to its end when a first telling was cut short, each event once', async () => {
    const cut = new MemoryEventStore();
    const keys = new MemorySubjectKeys();
    let writes = 0;
    const breaking: EventStore = Object.assign(Object.create(cut) as MemoryEventStore, {
      append: (appends: Parameters<EventStore['append']>[0]) => {
        writes += 1;
        if (writes === 2) throw new Error('the process was killed');
        return cut.append(appends);
      },
    });
    await expect(writeWorld(logOn(breaking, keys), SIZE, { resume: false, fromEmpty: true, withTold: true })).rejects.toThrow('killed');
    expect((await all(cut)).length).toBeLessThan(events.length);
    expect((await all(cut)).length).toBeGreaterThan(0);
    await writeWorld(logOn(cut, keys), SIZE, { resume: true, fromEmpty: false, withTold: true });
    expect((await all(cut)).map(told)).toEqual(events.map(told));
  });
});

describe('the demo world in PostgreSQL', () => {
  it('leaves nothing to be done by reactions, and every row can be made', async () => {
    const database = await testDatabase(migrated('log', logMigrations));
    const parts = { projections: collected('projections'), reactions: collected('reactions'), entities: collected('entities') };
    const log = createLog({ logLevel: 'silent' });
    const kernel = await openKernel({
      url: database.url,
      masterKey: Buffer.alloc(32, 7),
      log,
      ...parts,
      migrations: collected('migrations'),
    });
    try {
      const { store, keys, projector, pool } = kernel;
      await writeWorld({ ...logOn(store), keys }, { ...SIZE, people: 20 }, { resume: false, fromEmpty: true, withTold: true });
      const head = await store.head();
      await projector.prepare();
      await pool.query(`UPDATE projection_checkpoints SET position = '${START}' WHERE projection LIKE 'reaction:%'`);
      await projector.start();
      await projector.waitFor('all', head, 60_000);
      for (let behind = 1; behind > 0;) behind = Math.max(...(await projector.status()).map(({ lag }) => lag));
      expect(await store.head()).toBe(head);
      expect((await projector.status()).filter(({ parked }) => parked > 0)).toEqual([]);
    } finally {
      await kernel.close();
      await database.drop();
    }
  }, 120_000);
});
