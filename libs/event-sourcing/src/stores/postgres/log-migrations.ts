import { parkedAndAnswered } from '../../projections/parked-migrations.js';
import { buildsAndLeases, whatACheckpointSaw, whatAWorkerRuns } from '../../projections/unit-migrations.js';
import { timersTable } from '../../timers/timer-migration.js';
import { appendFunctions, boundedAppendFunctions } from './append-functions.js';

/** SQL of the log, of the subject keys and of the projections' bookkeeping; run by the platform's migrator. */
export const logMigrations: readonly { readonly name: string; readonly sql: string }[] = [
  {
    name: 'event-sourcing/001-log',
    sql: `
CREATE SEQUENCE events_position CACHE 1;

CREATE TABLE streams (
  stream_id text PRIMARY KEY,
  revision  bigint NOT NULL,
  hash      bytea  NOT NULL
) WITH (fillfactor = 80);

CREATE TABLE events (
  position       bigint      PRIMARY KEY,
  stream_id      text        NOT NULL,
  revision       bigint      NOT NULL,
  event_id       uuid        NOT NULL,
  type           text        NOT NULL,
  schema_version smallint    NOT NULL,
  data           json        NOT NULL,
  facts          json,
  metadata       json        NOT NULL,
  command_id     uuid        NOT NULL,
  correlation_id text        NOT NULL,
  causation_id   text,
  recorded_at    timestamptz NOT NULL,
  appended_at    timestamptz NOT NULL DEFAULT clock_timestamp(),
  UNIQUE (stream_id, revision),
  UNIQUE (stream_id, event_id)
);
CREATE INDEX events_command ON events (command_id);
CREATE INDEX events_type ON events (type, position);

CREATE TABLE log_head (
  singleton boolean     PRIMARY KEY DEFAULT true CHECK (singleton),
  log_epoch uuid        NOT NULL DEFAULT gen_random_uuid(),
  hwm       bigint      NOT NULL DEFAULT 0,
  hwm_at    timestamptz NOT NULL DEFAULT clock_timestamp()
);
INSERT INTO log_head DEFAULT VALUES;

CREATE FUNCTION refuse_change_of_log() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'The log is append-only: % on % is refused.', TG_OP, TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege';
END $$;
CREATE TRIGGER events_are_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON events
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_log();`,
  },
  {
    name: 'event-sourcing/002-append',
    sql: `
-- One call for one or many appends; a row for each. Rules of the marker lock (21586, 1):
-- it is taken after the streams' rows and before the first position is drawn, and held to the end of the transaction;
-- a conflict returns before both, so that it burns nothing and is never waited for.
CREATE FUNCTION append_to_log(batch json)
RETURNS TABLE (idx int, status text, revision bigint, positions bigint[]) LANGUAGE plpgsql AS $$
DECLARE
  a record;
  won int[] := '{}';
  found_positions bigint[];
  actual bigint;
BEGIN
  FOR a IN SELECT * FROM json_to_recordset(batch -> 'appends') AS x (i int, s text, expected bigint, n int, prev text, last text) LOOP
    IF a.expected = -1 THEN
      INSERT INTO streams (stream_id, revision, hash) VALUES (a.s, a.n - 1, decode(a.last, 'hex')) ON CONFLICT DO NOTHING;
    ELSE
      UPDATE streams st SET revision = a.expected + a.n, hash = decode(a.last, 'hex')
      WHERE st.stream_id = a.s AND st.revision = a.expected AND st.hash = decode(a.prev, 'hex');
    END IF;
    IF FOUND THEN
      won := won || a.i;
    ELSE
      -- A statement of its own: its snapshot is newer than the wait for the row, so an overlapping retry finds itself.
      SELECT array_agg(e.position ORDER BY e.revision) INTO found_positions
      FROM json_to_recordset(batch -> 'events') AS x (a int, r bigint, id uuid)
      JOIN events e ON e.stream_id = a.s AND e.revision = x.r AND e.event_id = x.id
      WHERE x.a = a.i;
      IF cardinality(found_positions) = a.n THEN
        RETURN QUERY SELECT a.i, 'duplicate', a.expected + a.n, found_positions;
      ELSE
        SELECT st.revision INTO actual FROM streams st WHERE st.stream_id = a.s;
        RETURN QUERY SELECT a.i, 'conflict', coalesce(actual, -1), NULL::bigint[];
      END IF;
    END IF;
  END LOOP;
  IF cardinality(won) = 0 THEN RETURN; END IF;
  PERFORM pg_advisory_xact_lock_shared(21586, 1);
  RETURN QUERY
    WITH written AS (
      INSERT INTO events (position, stream_id, revision, event_id, type, schema_version, data, facts, metadata,
                          command_id, correlation_id, causation_id, recorded_at)
      SELECT nextval('events_position'), x.s, x.r, x.id, x.t, x.v, x.d, x.f, x.m, x.c, x.co, x.ca, x.at
      FROM json_to_recordset(batch -> 'events') AS x (a int, s text, r bigint, id uuid, t text, v smallint, d json, f json, m json,
                                                      c uuid, co text, ca text, at timestamptz)
      WHERE x.a = ANY (won)
      RETURNING events.stream_id, events.revision, events.position
    )
    SELECT p.i, 'ok', max(w.revision), array_agg(w.position ORDER BY w.revision)
    FROM written w JOIN json_to_recordset(batch -> 'appends') AS p (i int, s text) ON p.s = w.stream_id
    GROUP BY p.i;
END $$;

-- What a high-water agent needs: the last position drawn, and then (in this order) who may still be writing.
-- Nobody writing: everything up to it is settled, so it is kept and told at once.
CREATE FUNCTION poll_log() RETURNS TABLE (hwm bigint, last bigint, holders text[]) LANGUAGE plpgsql AS $$
DECLARE
  candidate bigint := coalesce(pg_sequence_last_value('events_position'::regclass), 0);
  writing text[] := ARRAY(
    SELECT l.virtualtransaction FROM pg_locks l
    WHERE l.locktype = 'advisory' AND l.classid = 21586 AND l.objid = 1 AND l.objsubid = 2 AND l.mode = 'ShareLock'
      AND l.database = (SELECT d.oid FROM pg_database d WHERE d.datname = current_database()));
BEGIN
  IF cardinality(writing) = 0 THEN PERFORM settle_log(candidate); END IF;
  RETURN QUERY SELECT h.hwm, candidate, writing FROM log_head h;
END $$;

CREATE FUNCTION settle_log(settled bigint) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  UPDATE log_head h SET hwm = settled, hwm_at = clock_timestamp() WHERE h.hwm < settled;
  IF FOUND THEN PERFORM pg_notify('throughline_log', settled::text); END IF;
END $$;`,
  },
  {
    name: 'event-sourcing/003-keys-and-projections',
    sql: `
CREATE TABLE subject_keys (
  subject      text        PRIMARY KEY,
  wrapped      bytea,
  created_at   timestamptz NOT NULL DEFAULT clock_timestamp(),
  destroyed_at timestamptz,
  CHECK ((wrapped IS NULL) = (destroyed_at IS NOT NULL))
);

CREATE TABLE projection_checkpoints (
  projection text        NOT NULL,
  version    int         NOT NULL,
  position   bigint      NOT NULL,
  fence      bigint      NOT NULL DEFAULT 0,
  definition text        NOT NULL,
  updated_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  PRIMARY KEY (projection, version)
) WITH (fillfactor = 50);

CREATE TABLE projection_parked (
  projection text        NOT NULL,
  version    int         NOT NULL,
  key        text        NOT NULL,
  position   bigint      NOT NULL,
  event_id   uuid        NOT NULL,
  code       text        NOT NULL,
  withheld   bigint      NOT NULL DEFAULT 1,
  parked_at  timestamptz NOT NULL DEFAULT clock_timestamp(),
  PRIMARY KEY (projection, version, key)
);`,
  },
  {
    name: 'event-sourcing/004-role',
    sql: `
-- The role that applications work as: it can add to the log, never change it. Where roles cannot be created, the trigger still holds.
DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'throughline_app') THEN
    CREATE ROLE throughline_app NOLOGIN;
  END IF;
EXCEPTION WHEN insufficient_privilege OR duplicate_object OR unique_violation THEN
  NULL;
END $$;
DO $$
BEGIN
  GRANT SELECT, INSERT ON events TO throughline_app;
  GRANT SELECT, INSERT, UPDATE ON streams, log_head, subject_keys TO throughline_app;
  GRANT SELECT, INSERT, UPDATE, DELETE ON projection_checkpoints, projection_parked TO throughline_app;
  GRANT USAGE, SELECT ON SEQUENCE events_position TO throughline_app;
  EXECUTE format('GRANT USAGE, CREATE ON SCHEMA %I TO throughline_app', current_schema());
EXCEPTION WHEN undefined_object OR insufficient_privilege THEN
  NULL;
END $$;`,
  },
  {
    name: 'event-sourcing/005-opaque-positions',
    sql: `
-- A position belongs to the log that gave it, which need not be this database: text of one width, in byte order.
ALTER TABLE projection_checkpoints ALTER COLUMN position TYPE text COLLATE "C" USING lpad(position::text, 20, '0');
ALTER TABLE projection_parked ALTER COLUMN position TYPE text COLLATE "C" USING lpad(position::text, 20, '0');`,
  },
  {
    name: 'event-sourcing/006-append-in-arrays',
    sql: appendFunctions,
  },
  {
    name: 'event-sourcing/007-the-mark-need-not-wait',
    sql: `
-- The mark follows from the log and can be found again: keeping it need not wait for the disk.
CREATE OR REPLACE FUNCTION settle_log(settled bigint) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  UPDATE log_head h SET hwm = settled, hwm_at = clock_timestamp() WHERE h.hwm < settled;
  IF FOUND THEN
    PERFORM set_config('synchronous_commit', 'off', true);
    PERFORM pg_notify('throughline_log', settled::text);
  END IF;
END $$;`,
  },
  {
    name: 'event-sourcing/008-bounded-appends',
    sql: boundedAppendFunctions,
  },
  {
    name: 'event-sourcing/009-builds-and-leases',
    sql: buildsAndLeases,
  },
  {
    name: 'event-sourcing/010-what-a-worker-runs',
    sql: whatAWorkerRuns,
  },
  {
    name: 'event-sourcing/011-parked-and-answered',
    sql: parkedAndAnswered,
  },
  {
    name: 'event-sourcing/012-timers',
    sql: timersTable,
  },
  {
    name: 'event-sourcing/013-what-a-checkpoint-saw',
    sql: whatACheckpointSaw,
  },
];
