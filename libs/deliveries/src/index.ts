export { Deliveries, DELIVERIES, type DeliveriesOptions, type Recipients } from './deliveries.js';
export { deliveriesMigrations } from './deliveries.migrations.js';
export { deliveriesStanding, type DeliveriesStanding } from './delivery-table.js';
export type { Audience, Delivery, Outcome, Sender } from './delivery.js';
export { MailSender, type MailOptions } from './mail-sender.js';
export { signatureOf, WebhookSender, webhookKey, type WebhookOptions } from './webhook-sender.js';
