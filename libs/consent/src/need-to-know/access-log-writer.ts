import type { Pool } from 'pg';
import { Refusal } from '#event-sourcing';
import type { AccessDecision, AccessQuestion, Clock, Log } from '#platform';
import type { AccessNote } from './access-log.js';

const EVERY = 200;
const BATCH = 500;
/** Notes that may wait while the database cannot be reached. Beyond, reads are refused: none goes unlogged. */
const MOST = 20_000;

/** Writes the access log in batches. What waits is written before a graceful stop. */
export class AccessLogWriter {
  private waiting: AccessNote[] = [];
  private writing: Promise<void> = Promise.resolve();
  private timer: NodeJS.Timeout | undefined;
  private ended = false;

  constructor(
    private readonly pool: Pool,
    private readonly clock: Clock,
    private readonly log: Log,
  ) {}

  /** @throws Refusal 503 when too many notes wait for the database */
  note({ actor, permission, resource }: AccessQuestion, { allowed, reason }: AccessDecision, cases: readonly string[]): void {
    if (this.waiting.length >= MOST)
      throw new Refusal('unavailable', 'access-log.full', 'We cannot show this at the moment. Try again in a few seconds.');
    this.waiting.push({
      at: this.clock().toISOString(),
      actor_id: actor.id,
      role: actor.role,
      organization: actor.organization,
      permission,
      resource_kind: resource?.kind ?? null,
      resource_id: resource?.id ?? null,
      case_ids: cases,
      allowed,
      reason,
    });
    this.later(EVERY);
  }

  /** Writes all that waits. */
  flush(): Promise<void> {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.writing = this.writing.catch(() => undefined).then(() => this.writeAll());
    return this.writing;
  }

  /** At the end of the process: writes all that waits; what the database does not take goes into the process's log, line by line. */
  async end(): Promise<void> {
    this.ended = true;
    try {
      await this.flush();
    } catch (error) {
      this.log.error({ error, notes: this.waiting.length }, 'the access log could not be written to its end');
      for (const accessNote of this.waiting) this.log.error({ accessNote }, 'a note of the access log');
    }
  }

  private later(milliseconds: number): void {
    if (this.timer) return;
    this.timer = setTimeout(
      () => void this.flush().catch((error: unknown) => this.log.warn({ error }, 'the access log waits')),
      milliseconds,
    );
    this.timer.unref();
  }

  /** What waits now; what comes meanwhile waits for the next time, together. At the end of the process: to the last. */
  private async writeAll(): Promise<void> {
    for (let left = this.waiting.length; left > 0; left = this.ended ? this.waiting.length : left - BATCH) {
      const batch = this.waiting.slice(0, Math.min(BATCH, left));
      try {
        await this.insert(batch);
      } catch (error) {
        if (!this.ended) this.later(5 * EVERY);
        throw error;
      }
      this.waiting = this.waiting.slice(batch.length);
    }
  }

  private async insert(batch: readonly AccessNote[]): Promise<void> {
    await this.pool.query(
      `INSERT INTO access_log (at, actor_id, role, organization, permission, resource_kind, resource_id, case_ids, allowed, reason)
       SELECT at, actor_id, role, organization, permission, resource_kind, resource_id, case_ids, allowed, reason
       FROM json_to_recordset($1::json) AS note(at timestamptz, actor_id text, role text, organization text, permission text,
         resource_kind text, resource_id text, case_ids text[], allowed boolean, reason text)`,
      [JSON.stringify(batch)],
    );
  }
}
