import { createTransport } from 'nodemailer';
import type { Delivery, DeliveryKind, Outcome, Sender } from './delivery.js';

export interface MailOptions {
  /** `smtp://user:password@host:587` or `smtps://…`. */
  readonly smtpUrl: string;
  readonly from: string;
  /** Begin of every link, such as https://throughline.example. */
  readonly publicUrl: string;
  /** A worker's address; undefined where there is none. */
  readonly addressOf: (workerId: string) => Promise<string | undefined>;
}

const SUBJECTS: Readonly<Record<DeliveryKind, string>> = {
  assignment: 'Something was assigned to you',
  reminder: 'A reminder: something is due',
  escalation: 'Something was not done in time and is still open',
  'hand-over': 'Something was handed over to you',
};

const PATIENCE_MS = 15_000;

/** Sends mail that says where to look, of what kind it is and when it was, and nothing else. */
export class MailSender implements Sender {
  private readonly transport;

  constructor(private readonly options: MailOptions) {
    this.transport = createTransport({
      url: options.smtpUrl,
      connectionTimeout: PATIENCE_MS,
      greetingTimeout: PATIENCE_MS,
      socketTimeout: PATIENCE_MS,
      disableFileAccess: true,
      disableUrlAccess: true,
    });
  }

  async send(delivery: Delivery): Promise<Outcome> {
    const { from, publicUrl } = this.options;
    try {
      const to = await this.options.addressOf(delivery.recipient);
      if (to === undefined) return { done: false, code: 'no-address', final: true };
      const subject = SUBJECTS[delivery.kind];
      // The same id for every try: where an answer was lost, the second copy is known as one.
      const messageId = `<${delivery.id}@${domainOf(from)}>`;
      await this.transport.sendMail({ from, to, subject, messageId, text: textOf(delivery, subject, publicUrl) });
      return { done: true, code: 'sent' };
    } catch (error) {
      return { done: false, code: smtpCode(error) };
    }
  }

  close(): void {
    this.transport.close();
  }
}

function textOf({ occurredAt, path }: Delivery, subject: string, publicUrl: string): string {
  const when = `${occurredAt.slice(0, 16).replace('T', ' ')} UTC`;
  return `${subject}.\n\nWhen: ${when}\nOpen: ${publicUrl}${path}\n\nNames and details stay in Throughline, so this message has none.\n`;
}

function domainOf(from: string): string {
  return /@([A-Za-z0-9.-]+)/.exec(from)?.[1] ?? 'throughline';
}

/** A code without what the server said, which may repeat an address. */
function smtpCode(error: unknown): string {
  const { responseCode, code } = error as { responseCode?: unknown; code?: unknown };
  if (typeof responseCode === 'number') return `smtp-${responseCode}`;
  return typeof code === 'string' ? `smtp-${code.toLowerCase()}` : 'smtp-failed';
}
