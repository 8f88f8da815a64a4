/** SQL of parked keys: what they are about, and what people answered; run after that of builds. */
export const parkedAndAnswered = `
ALTER TABLE projection_parked
  ADD COLUMN event_type  text,
  ADD COLUMN recorded_at timestamptz,
  -- Ids in the key and of the event's stream: by them a page finds what of it waits.
  ADD COLUMN about       text[] NOT NULL DEFAULT '{}';
UPDATE projection_parked SET about = ARRAY(
  SELECT m[1] FROM regexp_matches(key, '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}', 'g') m);
CREATE INDEX projection_parked_about ON projection_parked USING gin (about);

-- A person's word that an event shall not count for a key. Never changed: every rebuild leaves out the same.
CREATE TABLE projection_answers (
  projection  text        NOT NULL,
  key         text        NOT NULL,
  event_id    uuid        NOT NULL,
  position    text        NOT NULL COLLATE "C",
  reason      text        NOT NULL,
  note        text,
  answered_by text        NOT NULL,
  answered_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  PRIMARY KEY (projection, key, event_id)
);

DO $$
BEGIN
  GRANT SELECT, INSERT ON projection_answers TO throughline_app;
EXCEPTION WHEN undefined_object OR insufficient_privilege THEN
  NULL;
END $$;`;
