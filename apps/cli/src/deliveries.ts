import { deliveriesStanding } from '#deliveries';
import { readConfig } from '#platform';
import { withProduct, type CliCommand } from './command.js';

/** `deliveries …`: mail and webhooks. */
export const deliveryCommands: readonly CliCommand[] = [
  { name: 'deliveries status', does: 'whether mail and webhooks are on, how many were delivered, and what failed', run: status },
];

async function status(): Promise<void> {
  const { mail, webhooks } = readConfig().deliveries;
  const { counts, failed } = await withProduct(({ pool }) => deliveriesStanding(pool));
  process.stdout.write(mail ? `mail: on, from ${mail.from}\n` : 'mail: off (SMTP_URL, MAIL_FROM and MAIL_ADDRESSES are not set)\n');
  process.stdout.write(
    webhooks ? `webhooks: on, ${webhooks.urls.length}\n` : 'webhooks: off (WEBHOOK_URLS and WEBHOOK_SECRET are not set)\n',
  );
  for (const { channel, state, count, oldest } of counts) process.stdout.write(`${channel} ${state}: ${count}, since ${oldest}\n`);
  for (const { id, channel, kind, recipient, state, tries, lastOutcome, lastAt } of failed) {
    process.stdout.write(`${state} ${channel} ${kind} to ${recipient} (${id}): ${lastOutcome} at ${lastAt}, try ${tries}\n`);
  }
}
