import PgBoss from 'pg-boss';
import type { Pool, PoolClient } from 'pg';
import { derivedId, type Reaction, type Recorded } from '#event-sourcing';
import type { Channel, Delivery, Notice, Sender } from './delivery.js';
import { forgetOldDeliveries, keepDeliveries, keepTry, waitingDelivery } from './delivery-table.js';
import { noticeOf, TOLD_OUTSIDE } from './notices.js';

/** Who is meant by an audience, as the organisation knows its workers. */
export interface Recipients {
  /** Ids of those who are told by mail; empty where nobody can be. */
  of(to: Notice['to']): Promise<readonly string[]>;
}

export interface DeliveriesOptions {
  readonly pool: Pool;
  readonly recipients: Recipients;
  readonly mail?: Sender;
  readonly webhooks?: Sender & { readonly keys: readonly string[] };
  /** After the first try; default 7. */
  readonly retries?: number;
  /** Before the second try, in seconds; it doubles from try to try. Default 15. */
  readonly retryAfter?: number;
  /** Between two looks for work, in seconds; default 2. */
  readonly every?: number;
  readonly clock?: () => Date;
  readonly onError: (error: unknown) => void;
}

const QUEUE = 'deliveries';
/** What was recorded longer ago is told to nobody: it is in the queues of the app, and a flood of old mail helps nobody. */
const TOO_OLD_MS = 86_400_000;
const EXPIRES_SECONDS = 120;

/** The name of the reaction that keeps deliveries. */
export const DELIVERIES = 'deliveries';

/**
 * Tells outside what happened, apart from the log: the row of a delivery and its job are written in the transaction that moves
 * the checkpoint, so once for each event and recipient. A try that fails is made again, later each time, until it is given up.
 */
export class Deliveries {
  private readonly boss: PgBoss;
  private started = false;

  constructor(private readonly options: DeliveriesOptions) {
    const { pool } = options;
    const executeSql = (text: string, values?: unknown[]): Promise<{ rows: unknown[] }> => pool.query(text, values);
    this.boss = new PgBoss({ db: { executeSql }, schedule: false });
    this.boss.on('error', options.onError);
  }

  /** Makes the queue and begins to work on it. Before the reaction runs. */
  async start(): Promise<void> {
    const { retries = 7, retryAfter = 15, every = 2 } = this.options;
    await this.boss.start();
    this.started = true;
    await this.boss.createQueue(QUEUE, {
      name: QUEUE,
      retryLimit: retries,
      retryDelay: retryAfter,
      retryBackoff: retryAfter > 0,
      expireInSeconds: EXPIRES_SECONDS,
    });
    await forgetOldDeliveries(this.options.pool);
    const options = { includeMetadata: true, batchSize: 1, pollingIntervalSeconds: every } as const;
    await this.boss.work<{ id: string }>(QUEUE, options, async ([job]) => {
      if (job) await this.deliver(job.data.id, job.retryCount >= job.retryLimit);
    });
  }

  /** Resolves when the try in hand is over. */
  async stop(): Promise<void> {
    if (this.started) await this.boss.stop({ graceful: true, wait: true, close: false, timeout: 20_000 });
    this.started = false;
  }

  /** Keeps a delivery for each event and recipient; begins with what is recorded from now on. */
  get reaction(): Reaction {
    return { name: DELIVERIES, on: {}, rows: { types: TOLD_OUTSIDE, write: (client, events) => this.enqueue(client, events) } };
  }

  private async enqueue(client: PoolClient, events: readonly Recorded[]): Promise<void> {
    const now = (this.options.clock ?? (() => new Date()))().getTime();
    const recent = events.filter(({ metadata }) => now - Date.parse(metadata.recordedAt) < TOO_OLD_MS && metadata.importedAt === undefined);
    const wanted = await Promise.all(recent.map((event) => this.deliveriesOf(event)));
    const executeSql = (text: string, values: unknown[]): Promise<{ rows: unknown[] }> => client.query(text, values);
    for (const { id, eventId } of await keepDeliveries(client, wanted.flat())) {
      await this.boss.send(QUEUE, { id }, { id, singletonKey: eventId, db: { executeSql } });
    }
  }

  private async deliveriesOf(event: Recorded): Promise<Delivery[]> {
    const notice = noticeOf(event);
    if (!notice) return [];
    const { mail, webhooks, recipients } = this.options;
    const workers = mail && notice.to ? await recipients.of(notice.to) : [];
    const others = workers.filter((id) => id !== event.metadata.actor.id);
    const { kind, path } = notice;
    const made = (channel: Channel, recipient: string): Delivery => ({
      id: derivedId('deliveries', channel, event.id, recipient),
      ...{ eventId: event.id, eventType: event.type, channel, kind, path, recipient, occurredAt: event.metadata.occurredAt },
    });
    return [...others.map((id) => made('mail', id)), ...(webhooks?.keys ?? []).map((key) => made('webhook', key))];
  }

  private async deliver(id: string, last: boolean): Promise<void> {
    const { pool, mail, webhooks } = this.options;
    const delivery = await waitingDelivery(pool, id);
    // Done already: a process died between the delivery and the end of its job.
    if (!delivery) return;
    const sender = delivery.channel === 'mail' ? mail : webhooks;
    const outcome = sender ? await sender.send(delivery) : ({ done: false, code: 'no-longer-configured', final: true } as const);
    const over = outcome.done || last || outcome.final === true;
    await keepTry(pool, id, outcome, outcome.done ? 'delivered' : over ? 'given-up' : 'queued');
    if (!over) throw new DeliveryFailed(outcome.code);
  }
}

/** Makes the queue try again. */
class DeliveryFailed extends Error {
  constructor(code: string) {
    super(code);
    this.name = 'DeliveryFailed';
  }
}
