/** SQL of builds, shards and leases of projections; run after the log's by the platform's migrator. */
export const buildsAndLeases = `
-- A build is one set of tables of a projection's version. At most one is shown, and at most one is on its way to be.
CREATE TABLE projection_builds (
  projection  text        NOT NULL,
  version     int         NOT NULL,
  build       int         NOT NULL,
  definition  text        NOT NULL,
  shards      int         NOT NULL CHECK (shards BETWEEN 1 AND 256),
  status      text        NOT NULL CHECK (status IN ('building', 'refused', 'live', 'retired')),
  started_at  timestamptz NOT NULL DEFAULT clock_timestamp(),
  live_at     timestamptz,
  ended_at    timestamptz,
  -- Which columns differ in which rows, never what stands in them.
  differences json,
  accepted_by text,
  accepted_at timestamptz,
  PRIMARY KEY (projection, version, build)
);
CREATE UNIQUE INDEX projection_builds_live ON projection_builds (projection) WHERE status = 'live';
CREATE UNIQUE INDEX projection_builds_next ON projection_builds (projection) WHERE status IN ('building', 'refused');

ALTER TABLE projection_checkpoints
  ADD COLUMN build       int    NOT NULL DEFAULT 1,
  ADD COLUMN shard       int    NOT NULL DEFAULT 0,
  ADD COLUMN owner       text,
  ADD COLUMN lease_until timestamptz,
  ADD COLUMN error       text,
  -- Raised by whoever changes the unit's parked keys from outside: its worker then reads them anew.
  ADD COLUMN parked_revision bigint NOT NULL DEFAULT 0,
  DROP CONSTRAINT projection_checkpoints_pkey,
  ADD PRIMARY KEY (projection, version, build, shard);

ALTER TABLE projection_parked
  ADD COLUMN build int NOT NULL DEFAULT 1,
  ADD COLUMN shard int NOT NULL DEFAULT 0,
  DROP CONSTRAINT projection_parked_pkey,
  ADD PRIMARY KEY (projection, version, build, shard, key);

INSERT INTO projection_builds (projection, version, build, definition, shards, status, live_at)
SELECT DISTINCT ON (projection) projection, version, 1, definition, 1, 'live', clock_timestamp()
FROM projection_checkpoints WHERE projection NOT LIKE 'reaction:%' ORDER BY projection, version DESC;
ALTER TABLE projection_checkpoints DROP COLUMN definition;

-- Processes that run projections: each takes its share of the units.
CREATE TABLE projection_workers (
  worker     text        PRIMARY KEY,
  -- The connection that its heartbeat comes by: when it is gone, so is the worker.
  backend    int         NOT NULL,
  backend_at timestamptz NOT NULL,
  started_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  seen_at    timestamptz NOT NULL DEFAULT clock_timestamp()
);

DO $$
BEGIN
  GRANT SELECT, INSERT, UPDATE, DELETE ON projection_builds, projection_workers TO throughline_app;
EXCEPTION WHEN undefined_object OR insufficient_privilege THEN
  NULL;
END $$;`;

/** SQL of what a checkpoint remembers of the log, so that another log, or one that was cut and written on, is known for what it is. */
export const whatACheckpointSaw = `
-- The last event at or before the checkpoint. Unknown until a checkpoint of before has moved.
ALTER TABLE projection_checkpoints
  ADD COLUMN seen_position text COLLATE "C",
  ADD COLUMN seen_hash     text;`;

/** SQL of what each worker has the code for: processes of an older and a newer release share the work for a while. */
export const whatAWorkerRuns = `
ALTER TABLE projection_workers ADD COLUMN runs text[] NOT NULL DEFAULT '{}';`;
