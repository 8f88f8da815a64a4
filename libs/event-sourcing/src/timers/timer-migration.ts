/** SQL of the timers: what reactions want done at a time to come. */
export const timersTable = `
CREATE TABLE timers (
  key            text        PRIMARY KEY,
  reaction       text        NOT NULL,
  due_at         timestamptz NOT NULL,
  command        text        NOT NULL,
  stream_id      uuid        NOT NULL,
  -- Ids and codes only.
  input          json        NOT NULL,
  -- The event that set it, and its place in the log: an event that comes again changes nothing.
  cause_id       uuid        NOT NULL,
  position       text        NOT NULL COLLATE "C",
  correlation_id text        NOT NULL,
  jurisdiction   text,
  program        text,
  -- Parked: its command was refused; a person looks at it.
  state          text        NOT NULL DEFAULT 'set' CHECK (state IN ('set', 'fired', 'cancelled', 'parked')),
  set_at         timestamptz NOT NULL DEFAULT clock_timestamp(),
  ended_at       timestamptz,
  attempts       int         NOT NULL DEFAULT 0,
  -- Whoever fires it has it until then, or it waits until then after a failure.
  wait_until     timestamptz,
  error          text
);
CREATE INDEX timers_due ON timers (due_at, key) WHERE state = 'set';
CREATE INDEX timers_parked ON timers (key) WHERE state = 'parked';

DO $$
BEGIN
  GRANT SELECT, INSERT, UPDATE, DELETE ON timers TO throughline_app;
EXCEPTION WHEN undefined_object OR insufficient_privilege THEN
  NULL;
END $$;`;
