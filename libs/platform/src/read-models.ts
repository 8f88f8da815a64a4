import { notFound, Refusal } from '#event-sourcing';

/** How far one read model is. */
export interface ReadModelStatus {
  readonly name: string;
  readonly version: number;
  /** Up to which position of the log it is built. */
  readonly position: string;
  /** How far it is behind the head; 0 at the head. */
  readonly lag: number;
  /** What the lag counts: positions (about one an event), or bytes of a KurrentDB log. */
  readonly lagIn: 'positions' | 'bytes';
  /** Keys (cases, people, measures) that stopped at an event which could not be applied. */
  readonly parked: number;
  /** Since when the longest waiting of them is not up to date; null when none waits. */
  readonly parkedSince: string | null;
  /** Whether a process works at it. */
  readonly owned: boolean;
  /** Code of what holds it up, in whatever process works at it; null when nothing does. */
  readonly error: string | null;
}

/** Whether what is written becomes readable: the log's own standing, for whoever is on call. */
export interface LogStanding {
  /** Up to where the log is settled; read models go no further. */
  readonly settled: string;
  readonly settledAt: string;
  /** How long ago that was, in ms. */
  readonly settledMs: number;
  /** The last event there is, settled or not. */
  readonly last: string;
  /** How long events have waited to be settled, in ms. */
  readonly waitingMs: number;
  /** The oldest append whose transaction is open. */
  readonly blocking: { readonly pid: number; readonly openMs: number; readonly state: string | null } | null;
}

/** What the HTTP edge asks of the projections. Declared here, bound in `apps/*` to the kernel's runner. */
export abstract class ReadModels {
  /** The position that every read model has reached, from the stored checkpoints. */
  abstract reached(): Promise<string>;

  /** Waits until every read model has reached `position`, at most `patience` ms; answers with what was reached. */
  abstract waitFor(position: string, patience: number): Promise<string>;

  /** Position of the log's last settled event. */
  abstract head(): Promise<string>;

  /** Calls back, soon and without data, after read models have moved. Returns how to stop. */
  abstract onMove(listener: () => void): () => void;

  abstract status(): Promise<readonly ReadModelStatus[]>;

  /**
   * Which of these ids (of cases, people, items …) are not up to date in these read models, and since when: an event about them
   * could not be applied and waits. Ids that are not in the answer are up to date. `models` are names of projections.
   */
  abstract notUpToDate(models: readonly string[], ids: readonly string[]): Promise<ReadonlyMap<string, string>>;

  /** Since when anything at all is missing in these read models, for numbers that count everything. */
  abstract notWholeSince(models: readonly string[]): Promise<string | undefined>;

  /** Since when a page that is made of these ids is not up to date; undefined when it is. */
  async notUpToDateSince(models: readonly string[], ids: readonly string[]): Promise<string | undefined> {
    return [...(await this.notUpToDate(models, [...new Set(ids)])).values()].sort()[0];
  }

  /**
   * For a page whose row is missing: it may be recorded but not shown yet. Call it only for readers who might read the row.
   *
   * @throws Refusal 404 that says since when, where it waits
   */
  async notThere(what: string, models: readonly string[], id: string): Promise<never> {
    const notUpToDateSince = await this.notUpToDateSince(models, [id]);
    if (notUpToDateSince === undefined) notFound(what);
    throw new Refusal('not-found', 'read-model.waits', `This ${what} was recorded, but it cannot be shown yet.`, { notUpToDateSince });
  }

  /** Null where the log is kept elsewhere than in this database. */
  abstract logStanding(): Promise<LogStanding | null>;
}

/** How an answer says {@link ReadModels.notUpToDateSince}, for `@ApiProperty`. */
export const notUpToDateProperty = {
  type: String,
  format: 'date-time',
  required: false,
  description: 'Since when not everything that was recorded is shown here, because something of it could not be shown. Absent: all is.',
} as const;
