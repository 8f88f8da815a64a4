import { streamIdOf, type DomainEvent, type Recorded } from '#event-sourcing';
import type { DeadlineMet, ResponseDeadlineSet } from '#triage';

/** A deadline that nobody has met yet. */
export interface OpenDeadline {
  readonly triageId: string;
  readonly deadlineId: string;
  readonly dueAt: string;
}

/** Knows which deadlines run, by the day on which they end, so that the clock of the demo world can pass them. */
export class DeadlineWatch {
  private readonly byEnd = new Map<string, Map<string, OpenDeadline>>();
  private readonly endOf = new Map<string, string>();

  /** Deadlines begin, and are met. */
  see(event: Recorded<DomainEvent>): void {
    if (event.type === 'ResponseDeadlineSet') {
      const { deadlineId, dueAt } = (event as Recorded<ResponseDeadlineSet>).data;
      const day = this.byEnd.get(dueAt) ?? new Map<string, OpenDeadline>();
      this.byEnd.set(dueAt, day.set(deadlineId, { triageId: streamIdOf(event.stream), deadlineId, dueAt }));
      this.endOf.set(deadlineId, dueAt);
    }
    if (event.type === 'DeadlineMet' || event.type === 'DeadlineMissed') {
      const { deadlineId } = (event as Recorded<DeadlineMet>).data;
      this.byEnd.get(this.endOf.get(deadlineId) ?? '')?.delete(deadlineId);
      this.endOf.delete(deadlineId);
    }
  }

  /** Those that ended before a moment; they are forgotten with it. */
  passedBy(time: number): readonly OpenDeadline[] {
    const now = new Date(time).toISOString();
    const ended = [...this.byEnd.keys()].filter((end) => end < now).sort();
    return ended.flatMap((end) => {
      const open = [...this.byEnd.get(end)!.values()];
      this.byEnd.delete(end);
      for (const { deadlineId } of open) this.endOf.delete(deadlineId);
      return open;
    });
  }
}
