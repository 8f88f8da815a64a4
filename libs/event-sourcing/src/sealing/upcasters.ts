import type { Facts } from '../event.js';

/** What an upcaster may change: the stored text stays as it is, the change happens at each read. */
export interface Payload {
  readonly data: Readonly<Record<string, unknown>>;
  readonly personal?: Readonly<Record<string, unknown>>;
  readonly facts?: Facts;
}

/** From one published version of an event to the next. Pure; `personal` is absent for an erased person. */
export interface Upcaster {
  readonly type: string;
  /** The version it reads; it makes `from + 1`. */
  readonly from: number;
  upcast(old: Payload): Payload;
}

/** The upcasters of every event, by type and version. */
export class Upcasters {
  private readonly steps = new Map<string, Map<number, Upcaster>>();

  constructor(upcasters: readonly Upcaster[] = []) {
    for (const upcaster of upcasters) {
      const ofType = this.steps.get(upcaster.type) ?? new Map<number, Upcaster>();
      if (ofType.has(upcaster.from)) throw new Error(`Two upcasters read ${upcaster.type} version ${upcaster.from}.`);
      this.steps.set(upcaster.type, ofType.set(upcaster.from, upcaster));
    }
  }

  /** The newest version of a type that upcasters lead to; 1 without any. */
  currentVersion(type: string): number {
    const ofType = this.steps.get(type);
    return ofType ? Math.max(...ofType.keys()) + 1 : 1;
  }

  /** Brings a payload to the newest version, step by step. */
  upcast(type: string, version: number, payload: Payload): { version: number; payload: Payload } {
    const ofType = this.steps.get(type);
    let current = payload;
    let at = version;
    for (let step = ofType?.get(at); step; step = ofType?.get(at)) {
      current = step.upcast(current);
      at += 1;
    }
    return { version: at, payload: current };
  }
}
