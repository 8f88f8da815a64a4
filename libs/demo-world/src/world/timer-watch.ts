import { type DomainEvent, type Reaction, type Recorded } from '#event-sourcing';

type Change = ReturnType<NonNullable<Reaction['timers']>['on'][string]>[number];

/** A timer that nothing has cancelled yet, and the event that set it. */
export interface WaitingTimer {
  readonly reaction: string;
  readonly timer: Exclude<Change, { readonly cancelled: true }>;
  readonly event: Recorded<DomainEvent>;
}

/** Knows what reactions want done at a time to come, by that time, so that the clock of the demo world can pass it. */
export class TimerWatch {
  private readonly byTime = new Map<string, Map<string, WaitingTimer>>();
  private readonly timeOf = new Map<string, string>();

  constructor(private readonly reactions: readonly Reaction[]) {}

  /** Timers are set, moved and cancelled. */
  see(event: Recorded<DomainEvent>): void {
    for (const { name, timers } of this.reactions) {
      for (const timer of timers?.on[event.type]?.(event as Recorded<never>) ?? []) {
        this.forget(timer.key);
        if ('cancelled' in timer) continue;
        const together = this.byTime.get(timer.dueAt) ?? new Map<string, WaitingTimer>();
        this.byTime.set(timer.dueAt, together.set(timer.key, { reaction: name, timer, event }));
        this.timeOf.set(timer.key, timer.dueAt);
      }
    }
  }

  /** The first that is due before a moment; it is forgotten. */
  nextBefore(time: number): WaitingTimer | undefined {
    const now = new Date(time).toISOString();
    let first = now;
    for (const at of this.byTime.keys()) if (at < first) first = at;
    const waiting = first < now ? this.byTime.get(first)?.values().next().value : undefined;
    if (waiting) this.forget(waiting.timer.key);
    return waiting;
  }

  private forget(key: string): void {
    const time = this.timeOf.get(key);
    if (time === undefined) return;
    const together = this.byTime.get(time)!;
    together.delete(key);
    if (together.size === 0) this.byTime.delete(time);
    this.timeOf.delete(key);
  }
}
