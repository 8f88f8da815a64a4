import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { eventually } from '../../../test/event-sourcing/eventually.js';
import { setGoalOf, textHashOf } from '../../../test/support/case-pages.js';
import { CaseWorld } from '../../../test/support/case-world.js';

const AMINA = 'amina-jibril';
const ago = (days: number): string => new Date(Date.now() - days * 86_400_000).toISOString();

/** Keeps to whom mail went, and of what kind. */
class Mailbox {
  readonly mails: { to: string; text: string }[] = [];
  private readonly server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData: (stream, session, callback) => {
      let text = '';
      stream.on('data', (part: Buffer) => (text += part.toString()));
      stream.on('end', () => {
        this.mails.push({ to: session.envelope.rcptTo.map(({ address }) => address).join(), text });
        callback();
      });
    },
  });

  open(): Promise<void> {
    return new Promise((resolve) => void this.server.listen(0, '127.0.0.1', () => resolve()));
  }

  get url(): string {
    return `smtp://127.0.0.1:${(this.server.server.address() as AddressInfo).port}`;
  }

  /** Once so many have come: to whom, and the path of the page. */
  async links(count: number): Promise<string[]> {
    await eventually(() => this.mails.length >= count);
    return this.mails.map(({ to, text }) => `${to.split('@')[0]} ${/Open: http:\/\/127\.0\.0\.1:\d+(\S+)/.exec(text)?.[1]}`).sort();
  }

  close(): Promise<void> {
    return new Promise((resolve) => void this.server.close(() => resolve()));
  }
}

describe('mail to workers', () => {
  const box = new Mailbox();
  let world: CaseWorld;
  beforeAll(async () => {
    await box.open();
    const mail = { smtpUrl: box.url, from: 'no-reply@county.example', addresses: '{id}@county.example' };
    world = await CaseWorld.start({ config: { deliveries: { mail, webhooks: undefined } } });
  });
  afterAll(async () => {
    await world.stop();
    await box.close();
  });

  it('goes to whoever is asked onto a team or given a task, to the lead for a review, and never to the family', async () => {
    const { caseId, planId, personId } = await world.openCase();
    expect(await box.links(3)).toEqual(
      ['bridget-oshaughnessy', 'kathleen-dvorak', 'tomas-renteria-villalobos'].map((id) => `${id} /cases/${caseId}`),
    );
    box.mails.length = 0;
    await world.done(AMINA, 'POST', `/api/cases/${caseId}/tasks`, { actorId: AMINA, title: 'For myself' });
    await world.done(AMINA, 'POST', `/api/cases/${caseId}/tasks`, { actorId: 'kathleen-dvorak', title: 'Call Mai Nhia' });
    await setGoalOf(world, planId);
    await world.done(AMINA, 'POST', `/api/plans/${planId}/proposal`, { occurredAt: ago(85) });
    await world.done(AMINA, 'POST', `/api/plans/${planId}/agreement`, {
      ...{ version: 1, personId, capacity: 'self', language: 'en', signature: 'spoken', confirmBeforeBirth: true },
      textHash: await textHashOf(world, planId),
      occurredAt: ago(85),
    });
    expect(await world.app.kernel.timers.look()).toBe(1);
    expect(await box.links(2)).toEqual([`amina-jibril /cases/${caseId}/plan`, `kathleen-dvorak /cases/${caseId}`]);
    expect(box.mails.map(({ text }) => text).join()).not.toMatch(/Mai Nhia|Yang/);
  });

  it('goes to the supervisors of the county when a missed deadline stays open', async () => {
    box.mails.length = 0;
    const triageId = await world.write('triage', [
      {
        type: 'DeadlineEscalated',
        data: {
          deadlineId: crypto.randomUUID(),
          kind: 'triage',
          to: 'supervisor',
          county: '27109',
          personId: crypto.randomUUID(),
          dueOn: '2026-11-02',
        },
      },
    ]);
    expect(await box.links(1)).toEqual([`gordon-achterberg /triages/${triageId}`]);
  });
});
