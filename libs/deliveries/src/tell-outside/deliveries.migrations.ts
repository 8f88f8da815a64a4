import type { Migration } from '#platform';

/** Deliveries and their tries. The jobs themselves are pg-boss's, in a schema of its own. */
export const deliveriesMigrations: readonly Migration[] = [
  {
    name: 'deliveries/001-deliveries',
    sql: `
CREATE TABLE deliveries (
  id          uuid        PRIMARY KEY,
  event_id    uuid        NOT NULL,
  event_type  text        NOT NULL,
  channel     text        NOT NULL CHECK (channel IN ('mail', 'webhook')),
  kind        text        NOT NULL,
  path        text        NOT NULL,
  -- A worker's id, or the key of a webhook: never an address.
  recipient   text        NOT NULL,
  occurred_at timestamptz NOT NULL,
  state       text        NOT NULL DEFAULT 'queued' CHECK (state IN ('queued', 'delivered', 'given-up')),
  created_at  timestamptz NOT NULL DEFAULT clock_timestamp(),
  ended_at    timestamptz
);
CREATE INDEX deliveries_open ON deliveries (state, created_at) WHERE state <> 'delivered';
CREATE INDEX deliveries_ended ON deliveries (ended_at);

CREATE TABLE delivery_tries (
  delivery_id uuid        NOT NULL REFERENCES deliveries ON DELETE CASCADE,
  at          timestamptz NOT NULL DEFAULT clock_timestamp(),
  -- A code, never an answer's text.
  outcome     text        NOT NULL
);
CREATE INDEX delivery_tries_delivery ON delivery_tries (delivery_id, at);

DO $$
BEGIN
  GRANT SELECT, INSERT, UPDATE, DELETE ON deliveries, delivery_tries TO throughline_app;
EXCEPTION WHEN undefined_object OR insufficient_privilege THEN
  NULL;
END $$;`,
  },
];
