import { checkFacts } from '#codes';
import { BulkWriter, MemorySubjectKeys, NotJson, Refusal, START, type EventStore, type Reaction, type SubjectKeys } from '#event-sourcing';
import { shapeRefusal, type Kind } from './columns.js';
import { HistoryWriter, keyOf, type Told } from './history-writer.js';
import { Reconciliation, type Report } from './report.js';
import { filesOf, rowsOf, type Row } from './rows.js';
import * as cases from './tell-case.js';
import * as door from './tell-front-door.js';
import { follow, type Teller, type Telling } from './tellers.js';

const TELLERS: Readonly<Record<Kind, Teller>> = {
  person: door.tellPerson,
  contact: door.tellContact,
  answer: door.tellAnswer,
  triage: door.tellTriage,
  case: cases.tellCase,
  note: cases.tellNote,
  goal: cases.tellGoal,
  service: cases.tellService,
  delivery: cases.tellDelivery,
  outcome: cases.tellOutcome,
  closing: cases.tellClosing,
};

export interface HistoryLog {
  readonly store: EventStore;
  readonly keys: SubjectKeys;
  readonly reactions: readonly Reaction[];
}

export interface HistoryOptions {
  readonly place: string;
  /** The same batch imported again adds only what is new. */
  readonly batch: string;
  readonly dryRun: boolean;
  /** Events a write. */
  readonly batchSize?: number;
  readonly onProgress?: (progress: { done: number; total: number }) => void;
}

/**
 * Imports histories from another system: each row becomes the commands that a worker would have given, with the row's own times, so
 * that every rule holds. A row that breaks one is reported and left out; the others go on. Memory grows with the things that later
 * rows can refer to, by some half a kilobyte each.
 */
export async function importHistories({ store, keys, reactions }: HistoryLog, options: HistoryOptions): Promise<Report> {
  const { place, batch, dryRun, batchSize, onProgress } = options;
  const files = filesOf(place);
  const fromEmpty = (await store.head()) === START;
  const kept = dryRun ? { store: withoutWrites(store), keys: withoutNewKeys(keys), maxStreams: Infinity } : { store, keys };
  const bulk = new BulkWriter({ ...kept, batchSize, factsCheck: checkFacts, fromEmpty, resume: !fromEmpty });
  const counts = new Reconciliation();
  const writer = new HistoryWriter(bulk, batch, reactions, (type) => counts.wrote(type));
  const telling: Telling = { writer, told: new Map() as Told, follow };
  const seen = new Set<string>();
  for (const file of files) {
    for await (const row of rowsOf(file)) {
      await tellRow(row, telling, seen, counts);
      onProgress?.({ done: counts.read, total: 0 });
    }
  }
  await bulk.flush();
  return counts.report(batch, dryRun);
}

async function tellRow(row: Row, telling: Telling, seen: Set<string>, counts: Reconciliation): Promise<void> {
  const refusal = row.broken ?? shapeRefusal(row.kind, row.values) ?? timeRefusal(row) ?? twice(row, seen);
  if (refusal !== undefined) return counts.count(row, 'refused', refusal);
  const before = telling.writer.commands;
  try {
    const fresh = await TELLERS[row.kind as Kind](row, telling);
    counts.count(row, fresh ? 'accepted' : 'present');
  } catch (error) {
    if (!(error instanceof Refusal || error instanceof NotJson) || (error instanceof Refusal && error.kind === 'unavailable')) throw error;
    const code = error instanceof Refusal ? error.code : 'not-json';
    counts.count(row, telling.writer.commands > before ? 'partly' : 'refused', code);
  }
}

const EARLIEST = Date.parse('1900-01-01T00:00:00Z');

function timeRefusal({ values }: Row): string | undefined {
  const at = Date.parse(values['at']!);
  if (at > Date.now()) return 'at.future';
  if (at < EARLIEST) return 'at.long-ago';
  return undefined;
}

/** The second of two rows with one id could not be told from the first taken up again. */
function twice(row: Row, seen: Set<string>): string | undefined {
  const key = keyOf(row);
  if (seen.has(key)) return 'id.twice';
  seen.add(key);
  return undefined;
}

/** Reads what is there, and forgets what is written. */
function withoutWrites(store: EventStore): EventStore {
  return {
    append: async (appends) =>
      appends.map(({ expected, events }) => ({
        ...{ status: 'ok', revision: expected + events.length, position: START },
        positions: events.map(() => START),
      })),
    readStream: (stream, options) => store.readStream(stream, options),
    readAll: (options) => store.readAll(options),
    subscribe: (options, handler) => store.subscribe(options, handler),
    readCommand: (commandId) => store.readCommand(commandId),
    head: () => store.head(),
    onGrowth: (listener) => store.onGrowth(listener),
  };
}

/** Reads with the keys that are there; makes none that would be kept. */
function withoutNewKeys(keys: SubjectKeys): SubjectKeys {
  const made = new MemorySubjectKeys();
  return {
    forSealing: (subjects) => made.forSealing(subjects),
    forReading: (subjects) => keys.forReading(subjects),
    destroy: (subject) => keys.destroy(subject),
    forget: (subjects) => keys.forget(subjects),
  };
}
