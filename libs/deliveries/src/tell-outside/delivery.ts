/** Why somebody is told. */
export type DeliveryKind = 'assignment' | 'reminder' | 'escalation' | 'hand-over';

export type Channel = 'mail' | 'webhook';

/** Who is told: one worker, the lead of a case, or the supervisors of a county. Partner systems by webhook get all of it. */
export type Audience = { readonly worker: string } | { readonly leadOf: string } | { readonly supervisorsOf: string } | undefined;

/** What an event gives cause to tell: where to look, what kind it is and when it was. Never who it is about, never any words. */
export interface Notice {
  readonly kind: DeliveryKind;
  /** Of the page in the web app. */
  readonly path: string;
  readonly to: Audience;
}

/** A row of the table `deliveries`. */
export interface Delivery {
  readonly id: string;
  readonly eventId: string;
  readonly eventType: string;
  readonly channel: Channel;
  readonly kind: DeliveryKind;
  readonly path: string;
  /** A worker's id, or the key of a webhook. */
  readonly recipient: string;
  /** ISO 8601, UTC. */
  readonly occurredAt: string;
}

/** How a try ended. */
export type Outcome =
  | { readonly done: true; readonly code: string }
  /** `final`: trying again cannot help. */
  | { readonly done: false; readonly code: string; readonly final?: boolean };

/** Sends one kind of delivery. Never throws. */
export interface Sender {
  send(delivery: Delivery): Promise<Outcome>;
}
