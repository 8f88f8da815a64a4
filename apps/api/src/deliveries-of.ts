import type { Pool } from 'pg';
import type { LeadAssigned, TeamSeatOffered } from '#casework';
import { Deliveries, MailSender, WebhookSender, type Audience, type Recipients } from '#deliveries';
import type { Recorded } from '#event-sourcing';
import { DEMO_PEOPLE, placesOf, systemClock, WorkerDirectory, type Config, type Log, type Streams } from '#platform';
import { KnownWorkers } from './identity/known-workers.js';

/** The family is told by people, never by a machine that does not know what is safe. */
const NEVER_MAILED = ['person', 'family-member', 'system'];

/** What tells outside, as it is configured; undefined where nothing is. */
export function deliveriesOf(
  config: Pick<Config, 'deliveries' | 'publicUrl' | 'host' | 'port' | 'demo' | 'oidc'>,
  log: Log,
  { pool, streams }: { pool: Pool; streams: Streams },
): Deliveries | undefined {
  const { mail, webhooks } = config.deliveries;
  if (!mail && !webhooks) return undefined;
  const publicUrl = config.publicUrl ?? `http://${config.host}:${config.port}`;
  const workers = new Workers(pool, streams, config.demo || config.oidc === undefined);
  const addressOf = async (id: string): Promise<string | undefined> =>
    /^[A-Za-z0-9._-]{1,64}$/.test(id) && (await workers.known([id])).length > 0 ? mail?.addresses.replace('{id}', id) : undefined;
  return new Deliveries({
    pool,
    recipients: workers,
    ...(mail && { mail: new MailSender({ ...mail, publicUrl, addressOf }) }),
    ...(webhooks && { webhooks: new WebhookSender({ ...webhooks, publicUrl, clock: systemClock }) }),
    onError: (error) => log.error({ error }, 'a delivery waits'),
  });
}

/** Who is meant, by the worker directory and, of a case, by its own stream. */
class Workers implements Recipients {
  private readonly directory: WorkerDirectory;
  private readonly signedIn: KnownWorkers;

  constructor(
    pool: Pool,
    private readonly streams: Streams,
    demo: boolean,
  ) {
    this.directory = new WorkerDirectory(demo ? DEMO_PEOPLE : []);
    this.signedIn = new KnownWorkers(pool, this.directory);
  }

  async of(to: Audience): Promise<readonly string[]> {
    if (!to) return [];
    if ('worker' in to) return this.known([to.worker]);
    if ('leadOf' in to) return this.known(await this.leadOf(to.leadOf));
    await this.signedIn.load();
    const supervisors = this.directory.list().filter(({ role }) => role === 'supervisor');
    return supervisors.filter(({ jurisdictions }) => placesOf(jurisdictions).includes(to.supervisorsOf)).map(({ id }) => id);
  }

  /** Those of them who are workers that the directory knows. */
  async known(ids: readonly string[]): Promise<readonly string[]> {
    if (ids.some((id) => !this.directory.find(id))) await this.signedIn.load();
    return ids.filter((id) => {
      const role = this.directory.find(id)?.role;
      return role !== undefined && !NEVER_MAILED.includes(role);
    });
  }

  private async leadOf(caseId: string): Promise<readonly string[]> {
    const events = await this.streams.read(`case-${caseId}`);
    const lead = (events as readonly Recorded<LeadAssigned>[]).findLast(({ type }) => type === 'LeadAssigned')?.data.seatId;
    const offered = events.filter(({ type }) => type === 'TeamSeatOffered') as readonly Recorded<TeamSeatOffered>[];
    return offered.filter(({ data }) => data.seatId === lead).map(({ data }) => data.actorId);
  }
}
