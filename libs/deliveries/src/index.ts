export { Deliveries, DELIVERIES, type DeliveriesOptions, type Recipients } from './tell-outside/deliveries.js';
export { deliveriesMigrations } from './tell-outside/deliveries.migrations.js';
export { deliveriesStanding, type DeliveriesStanding } from './tell-outside/delivery-table.js';
export type { Audience, Delivery, Outcome, Sender } from './tell-outside/delivery.js';
export { MailSender, type MailOptions } from './tell-outside/mail-sender.js';
export { signatureOf, WebhookSender, webhookKey, type WebhookOptions } from './tell-outside/webhook-sender.js';
