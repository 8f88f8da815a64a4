import { createHmac } from 'node:crypto';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import type { TaskAssigned } from '#casework';
import {
  createExecutor,
  creatingCommand,
  logMigrations,
  PostgresEventStore,
  PostgresSubjectKeys,
  Projector,
  uuidV7,
  type CommandExecutor,
} from '#event-sourcing';
import { eventually } from '../../../../test/event-sourcing/eventually.js';
import { fixtureDataSource } from '../../../../test/event-sourcing/shelves.js';
import { migrated, testDatabase, type TestDatabase } from '../../../../test/support/database.js';
import { Deliveries, type DeliveriesOptions } from './deliveries.js';
import { deliveriesMigrations } from './deliveries.migrations.js';
import { deliveriesStanding } from './delivery-table.js';
import type { Sender } from './delivery.js';
import { MailSender } from './mail-sender.js';
import { WebhookSender } from './webhook-sender.js';

const SECRET = 's'.repeat(32);
const PUBLIC = 'https://throughline.example';
const AMINA = { id: 'amina-jibril', role: 'caseworker', organization: 'olmsted-county' };

interface Posted {
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** A mail server and a partner system, for real, on this machine. */
class Outside {
  readonly mails: { to: string; text: string }[] = [];
  readonly posts: Posted[] = [];
  /** What the partner system answers next; 204 when there is nothing more. */
  readonly answers: (number | 'redirect' | 'endless')[] = [];
  /** What the mail server says no with, so many times. */
  refusals = 0;

  private readonly smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData: (stream, session, callback) => {
      let text = '';
      stream.on('data', (part: Buffer) => (text += part.toString()));
      stream.on('end', () => {
        if (this.refusals-- > 0) return callback(Object.assign(new Error('mailbox of amina-jibril is busy'), { responseCode: 451 }));
        this.mails.push({ to: session.envelope.rcptTo.map(({ address }) => address).join(), text });
        callback();
      });
    },
  });
  private readonly http: Server = createServer((request, response) => {
    let body = '';
    request.on('data', (part: Buffer) => (body += part.toString()));
    request.on('end', () => {
      this.posts.push({ headers: request.headers, body });
      const answer = this.answers.shift() ?? 204;
      if (answer === 'redirect') return response.writeHead(302, { location: `${this.url}/elsewhere` }).end();
      if (answer !== 'endless') return response.writeHead(answer).end();
      response.writeHead(200);
      const more = setInterval(() => response.write('x'.repeat(8_192)), 5);
      response.on('close', () => clearInterval(more));
    });
  });

  async open(): Promise<void> {
    await new Promise<void>((resolve) => this.http.listen(0, '127.0.0.1', resolve));
    await new Promise<void>((resolve) => void this.smtp.listen(0, '127.0.0.1', () => resolve()));
  }

  get url(): string {
    return `http://127.0.0.1:${(this.http.address() as AddressInfo).port}`;
  }

  get smtpUrl(): string {
    return `smtp://127.0.0.1:${(this.smtp.server.address() as AddressInfo).port}`;
  }

  async close(): Promise<void> {
    this.http.closeAllConnections();
    await new Promise((resolve) => this.http.close(resolve));
    await new Promise<void>((resolve) => void this.smtp.close(() => resolve()));
  }
}

describe('deliveries', () => {
  let database: TestDatabase;
  let store: PostgresEventStore;
  let executor: CommandExecutor;
  let outside: Outside;
  const closing: (() => Promise<void>)[] = [];

  beforeEach(async () => {
    outside = new Outside();
    await outside.open();
    database = await testDatabase(migrated('deliveries', [...logMigrations, ...deliveriesMigrations]));
    store = new PostgresEventStore({ pool: database.pool });
    store.start();
    executor = createExecutor({ store, keys: new PostgresSubjectKeys({ pool: database.pool, masterKey: Buffer.alloc(32, 7) }) });
  });
  afterEach(async () => {
    for (const close of closing.splice(0).reverse()) await close();
    await store.close();
    await database.drop();
    await outside.close();
  });

  const mail = (): MailSender =>
    new MailSender({
      smtpUrl: outside.smtpUrl,
      from: 'no-reply@county.example',
      publicUrl: PUBLIC,
      addressOf: (id) => Promise.resolve(`${id}@county.example`),
    });
  const webhooks = (url = `${outside.url}/hook`, privateNetworks = false): WebhookSender =>
    new WebhookSender({ urls: [url], secret: SECRET, privateNetworks, publicUrl: PUBLIC, clock: () => new Date('2026-11-23T12:00:00Z') });

  async function telling(more: Partial<DeliveriesOptions>): Promise<Deliveries> {
    const recipients = { of: (to: object | undefined) => Promise.resolve(to && 'worker' in to ? [to.worker as string] : []) };
    const deliveries = new Deliveries({
      ...{ pool: database.pool, recipients, retries: 2, retryAfter: 0, every: 0.5, onError: () => undefined },
      ...more,
    });
    await deliveries.start();
    closing.push(() => deliveries.stop());
    return deliveries;
  }

  async function following(deliveries: Deliveries): Promise<Projector> {
    const dataSource = await fixtureDataSource(database.url);
    const keys = new PostgresSubjectKeys({ pool: database.pool, masterKey: Buffer.alloc(32, 7) });
    const projector = new Projector({
      ...{ pool: database.pool, dataSource, store, keys, executor, projections: [], reactions: [deliveries.reaction] },
    });
    await projector.start();
    closing.push(
      () => dataSource.destroy(),
      () => projector.stop(),
    );
    return projector;
  }

  async function assign(to = 'kathleen-dvorak'): Promise<string> {
    const assigned: TaskAssigned = {
      type: 'TaskAssigned',
      data: { taskId: uuidV7(), actorId: to },
      personal: { title: 'Call Mai Nhia Yang' },
      subjects: [uuidV7()],
    };
    const command = creatingCommand('AssignForTest', { category: 'case', initialState: 0, evolve: (n: number) => n }, () => [assigned]);
    return (await executor.execute({ command, input: {}, actor: AMINA, idempotencyKey: uuidV7() })).streamId;
  }

  const states = async (): Promise<string[]> =>
    (await deliveriesStanding(database.pool)).counts.map(({ channel, state, count }) => `${channel} ${state} ${count}`);
  const until = (state: string): Promise<void> => eventually(async () => (await states()).includes(state));

  it('tell a worker by mail and a partner system by webhook where to look, and nothing about anybody', async () => {
    await following(await telling({ mail: mail(), webhooks: webhooks() }));
    const caseId = await assign();
    await until('mail delivered 1');
    await until('webhook delivered 1');
    expect(outside.mails).toMatchObject([{ to: 'kathleen-dvorak@county.example' }]);
    expect(outside.mails[0]!.text).toContain(`${PUBLIC}/cases/${caseId}`);
    const [{ headers, body }] = outside.posts as [Posted];
    expect(JSON.parse(body)).toEqual({
      id: headers['x-throughline-delivery'],
      event: 'TaskAssigned',
      eventId: expect.any(String),
      kind: 'assignment',
      occurredAt: expect.any(String),
      link: `${PUBLIC}/cases/${caseId}`,
    });
    expect(`${outside.mails[0]!.text}${body}`).not.toMatch(/Mai Nhia|Yang|Call/);
  });

  it('are signed, so that a receiver can tell', async () => {
    await following(await telling({ webhooks: webhooks() }));
    await assign();
    await until('webhook delivered 1');
    const [{ headers, body }] = outside.posts as [Posted];
    const [, seconds, signature] = /^t=(\d+),v1=([0-9a-f]{64})$/.exec(String(headers['x-throughline-signature']))!;
    expect(signature).toBe(createHmac('sha256', SECRET).update(`${seconds}.${body}`).digest('hex'));
    expect(Number(seconds)).toBe(Date.parse('2026-11-23T12:00:00Z') / 1_000);
  });

  it('are tried again after a failure, and each try is kept by its code', async () => {
    outside.refusals = 1;
    outside.answers.push(500, 'redirect');
    await following(await telling({ mail: mail(), webhooks: webhooks() }));
    await assign();
    await until('mail delivered 1');
    await until('webhook delivered 1');
    const { rows } = await database.pool.query<{ outcomes: string }>(
      `SELECT string_agg(t.outcome, ' ' ORDER BY t.at) AS outcomes FROM deliveries d JOIN delivery_tries t ON t.delivery_id = d.id
       GROUP BY d.id ORDER BY d.channel`,
    );
    expect(rows.map(({ outcomes }) => outcomes)).toEqual(['smtp-451 sent', 'http-500 http-302 http-204']);
    expect(new Set(outside.posts.map(({ headers }) => headers['x-throughline-delivery'])).size).toBe(1);
  });

  it('are given up after so many tries, and that is told', async () => {
    outside.answers.push(500, 500, 500, 500);
    await following(await telling({ webhooks: webhooks() }));
    await assign();
    await until('webhook given-up 1');
    expect((await deliveriesStanding(database.pool)).failed).toMatchObject([
      { state: 'given-up', tries: 3, lastOutcome: 'http-500', kind: 'assignment' },
    ]);
    expect(outside.posts).toHaveLength(3);
  });

  it('are made once, whatever is read twice', async () => {
    const deliveries = await telling({ mail: mail() });
    const projector = await following(deliveries);
    await assign();
    await until('mail delivered 1');
    await projector.stop();
    await database.pool.query("UPDATE projection_checkpoints SET position = '0' WHERE projection = 'reaction:deliveries'");
    await following(deliveries);
    await assign('tomas-renteria-villalobos');
    await until('mail delivered 2');
    expect(outside.mails.map(({ to }) => to.split('@')[0])).toEqual(['kathleen-dvorak', 'tomas-renteria-villalobos']);
  });

  it('are not made again when a process dies after the delivery and before the end of its job', async () => {
    let sent = 0;
    const dying: Sender = {
      send: async ({ id }) => {
        sent += 1;
        // The job fails as if the process had died, after the delivery was kept as done by it.
        await database.pool.query("UPDATE deliveries SET state = 'delivered', ended_at = now() WHERE id = $1", [id]);
        await database.pool.query("UPDATE pgboss.job SET state = 'retry', start_after = now() WHERE name = 'deliveries'");
        return { done: true, code: 'sent' };
      },
    };
    await following(await telling({ mail: dying }));
    await assign();
    await eventually(async () => {
      const { rows } = await database.pool.query<{ state: string }>("SELECT state FROM pgboss.job WHERE name = 'deliveries'");
      return rows[0]?.state === 'completed';
    });
    expect(sent).toBe(1);
  });

  it('are not made for what somebody did themselves, nor for what is long past', async () => {
    await following(await telling({ mail: mail(), clock: () => new Date(Date.now() + 2 * 86_400_000) }));
    await assign();
    const late = await telling({ mail: mail() });
    await following({ reaction: { ...late.reaction, name: 'deliveries-of-now' } } as Deliveries);
    await assign(AMINA.id);
    await assign();
    await until('mail delivered 1');
    expect(outside.mails).toHaveLength(1);
  });

  it('go to no network that is not meant, follow no redirect and read no endless answer', async () => {
    const delivery = { id: uuidV7(), eventId: uuidV7(), eventType: 'TaskAssigned', channel: 'webhook', kind: 'assignment' } as const;
    const told = (sender: WebhookSender): ReturnType<Sender['send']> =>
      sender.send({ ...delivery, path: '/x', recipient: sender.keys[0]!, occurredAt: '2026-11-23T12:00:00.000Z' });
    for (const url of [
      'https://10.0.0.1/',
      'https://169.254.169.254/',
      'https://[fd00::1]/',
      'https://[::ffff:10.0.0.1]/',
      'https://0.0.0.0/',
    ]) {
      expect(await told(webhooks(url))).toEqual({ done: false, code: 'forbidden-network' });
    }
    outside.answers.push('redirect', 'endless');
    expect(await told(webhooks())).toEqual({ done: false, code: 'http-302' });
    expect(await told(webhooks())).toEqual({ done: true, code: 'http-200' });
    expect(outside.posts.map(({ headers }) => headers.host)).toHaveLength(2);
  });
});
