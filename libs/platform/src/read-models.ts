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

  /** Null where the log is kept elsewhere than in this database. */
  abstract logStanding(): Promise<LogStanding | null>;
}
