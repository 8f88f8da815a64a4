import { PostgresEventStore, type EventStore, type Projector } from '#event-sourcing';
import { ReadModels, type LogStanding, type ReadModelStatus } from '#platform';

/** The kernel's runner as the HTTP edge asks it. */
export class ProjectorReadModels extends ReadModels {
  constructor(
    private readonly projector: Projector,
    private readonly store: EventStore,
  ) {
    super();
  }

  reached(): Promise<string> {
    return this.projector.reached();
  }

  async waitFor(position: string, patience: number): Promise<string> {
    return (await this.projector.waitFor('all', position, patience)).position;
  }

  head(): Promise<string> {
    return this.store.head();
  }

  onMove(listener: () => void): () => void {
    return this.projector.onMove(listener);
  }

  async status(): Promise<readonly ReadModelStatus[]> {
    const all = await this.projector.status();
    return all.map(({ name, version, position, lag, lagIn, parked, parkedSince, owner, error }) => {
      const standing = { owned: owner !== undefined, error: error ?? null };
      return { name, version, position, lag, lagIn, parked, parkedSince: parkedSince?.toISOString() ?? null, ...standing };
    });
  }

  async notUpToDate(models: readonly string[], ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const found = await this.projector.parked.about(models, ids);
    return new Map([...found].map(([id, since]) => [id, since.toISOString()]));
  }

  async notWholeSince(models: readonly string[]): Promise<string | undefined> {
    return (await this.projector.parked.within(models))?.toISOString();
  }

  async logStanding(): Promise<LogStanding | null> {
    return this.store instanceof PostgresEventStore ? this.store.health() : null;
  }
}
