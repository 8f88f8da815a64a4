/**
 * The append, as functions in the database. Rules of the marker lock (21586, 1): it is taken after the streams' rows and
 * before the first position is drawn, and held to the end of the transaction; a conflict returns before both, so that it
 * burns nothing and is never waited for.
 */
const functions = ({ create, mark, oneLimits, manyLimits }: Record<'create' | 'mark' | 'oneLimits' | 'manyLimits', string>): string => `
-- The plain way, of one event for one stream: its position, or null when the stream is not where it was expected. Why that is,
-- append_to_log says: in a statement of its own, whose snapshot is newer than the wait for the stream's row.
${create} FUNCTION append_to_log_one(
  its_stream text, expected bigint, prev_hash text, own_hash text, id uuid, its_type text, its_version smallint,
  its_data json, its_facts json, its_metadata json, command uuid, correlation text, causation text, recorded timestamptz
) RETURNS bigint LANGUAGE plpgsql ${oneLimits}AS $$
DECLARE
  drawn bigint;
BEGIN
  IF expected = -1 THEN
    INSERT INTO streams (stream_id, revision, hash) VALUES (its_stream, 0, decode(own_hash, 'hex')) ON CONFLICT DO NOTHING;
  ELSE
    UPDATE streams st SET revision = expected + 1, hash = decode(own_hash, 'hex')
    WHERE st.stream_id = its_stream AND st.revision = expected AND st.hash = decode(prev_hash, 'hex');
  END IF;
  IF NOT FOUND THEN RETURN NULL; END IF;
  PERFORM ${mark};
  INSERT INTO events (position, stream_id, revision, event_id, type, schema_version, data, facts, metadata,
                      command_id, correlation_id, causation_id, recorded_at)
  VALUES (nextval('events_position'), its_stream, expected + 1, id, its_type, its_version, its_data, its_facts, its_metadata,
          command, correlation, causation, recorded)
  RETURNING position INTO drawn;
  RETURN drawn;
END $$;

-- One call for many appends. The first five arrays have an element for each append, in the order in which the streams' rows
-- are locked (sorted by every caller alike); the others one for each event, in log order. Answers with a row at place 0 that
-- holds the position of each event, null for those not written; and a row for each append that was not written, at its place.
-- LIMIT lets the planner expect few rows, so that it looks up the streams one by one in the order given, whatever the table's
-- size; and the plan is made once, not again for each length of the arrays.
${create} FUNCTION append_to_log(
  names text[], expected bigint[], counts bigint[], prev_hashes text[], last_hashes text[],
  stream_ids text[], revisions bigint[], ids text[], types text[], versions bigint[], datas text[], all_facts text[],
  metadatas text[], commands text[], correlations text[], causations text[], recorded text[]
) RETURNS TABLE (place int, status text, revision bigint, positions bigint[])
LANGUAGE plpgsql SET enable_seqscan = off SET plan_cache_mode = force_generic_plan ${manyLimits}AS $$
DECLARE
  begun text[] := '{}';
  moved text[] := '{}';
  won text[];
  drawn bigint[];
BEGIN
  IF -1 = ANY (expected) THEN
    WITH written AS (
      INSERT INTO streams (stream_id, revision, hash)
      SELECT x.name, x.n - 1, decode(x.last, 'hex')
      FROM unnest(names, expected, counts, last_hashes) AS x (name, expected, n, last) WHERE x.expected = -1
      ON CONFLICT DO NOTHING RETURNING streams.stream_id
    ) SELECT coalesce(array_agg(w.stream_id), '{}') INTO begun FROM written w;
  END IF;
  IF cardinality(begun) < cardinality(names) THEN
    WITH written AS (
      UPDATE streams st SET revision = x.expected + x.n, hash = decode(x.last, 'hex')
      FROM (SELECT * FROM unnest(names, expected, counts, prev_hashes, last_hashes) LIMIT cardinality(names))
        AS x (name, expected, n, prev, last)
      WHERE st.stream_id = x.name AND st.revision = x.expected AND st.hash = decode(x.prev, 'hex')
      RETURNING st.stream_id
    ) SELECT coalesce(array_agg(w.stream_id), '{}') INTO moved FROM written w;
  END IF;
  won := begun || moved;
  IF cardinality(won) < cardinality(names) THEN
    RETURN QUERY SELECT l.* FROM lost_appends(names, expected, counts, won, stream_ids, revisions, ids) l;
  END IF;
  IF cardinality(won) = 0 THEN RETURN; END IF;
  PERFORM ${mark};
  IF cardinality(won) = cardinality(names) THEN
    drawn := ARRAY(SELECT nextval('events_position') FROM generate_series(1, cardinality(ids)));
  ELSE
    drawn := ARRAY(SELECT CASE WHEN s = ANY (won) THEN nextval('events_position') END FROM unnest(stream_ids) s);
  END IF;
  INSERT INTO events (position, stream_id, revision, event_id, type, schema_version, data, facts, metadata,
                      command_id, correlation_id, causation_id, recorded_at)
  SELECT x.position, x.s, x.r, x.id::uuid, x.t, x.v, x.d::json, x.f::json, x.m::json, x.c::uuid, x.co, x.ca, x.at::timestamptz
  FROM unnest(drawn, stream_ids, revisions, ids, types, versions, datas, all_facts, metadatas, commands, correlations, causations,
              recorded) AS x (position, s, r, id, t, v, d, f, m, c, co, ca, at)
  WHERE x.position IS NOT NULL;
  RETURN QUERY SELECT 0, 'ok', NULL::bigint, drawn;
END $$;

-- Of each append that has not won: a duplicate when the very same events are stored, else a conflict. It is volatile, so that
-- its statement sees what was committed while the rows of the streams were waited for.
${create} FUNCTION lost_appends(
  names text[], expected bigint[], counts bigint[], won text[], stream_ids text[], revisions bigint[], ids text[]
) RETURNS TABLE (place int, status text, revision bigint, positions bigint[]) LANGUAGE plpgsql VOLATILE AS $$
DECLARE
  found_positions bigint[];
BEGIN
  FOR i IN 1 .. cardinality(names) LOOP
    CONTINUE WHEN names[i] = ANY (won);
    SELECT array_agg(e.position ORDER BY e.revision) INTO found_positions
    FROM unnest(stream_ids, revisions, ids) AS x (s, r, id)
    JOIN events e ON e.stream_id = x.s AND e.revision = x.r AND e.event_id = x.id::uuid
    WHERE x.s = names[i];
    IF cardinality(found_positions) = counts[i] THEN
      RETURN QUERY SELECT i, 'duplicate', expected[i] + counts[i], found_positions;
    ELSE
      RETURN QUERY SELECT i, 'conflict', coalesce((SELECT st.revision FROM streams st WHERE st.stream_id = names[i]), -1), NULL::bigint[];
    END IF;
  END LOOP;
END $$;`;

const LOCK = 'pg_advisory_xact_lock_shared(21586, 1)';

export const appendFunctions = `
DROP FUNCTION append_to_log(json);
${functions({ create: 'CREATE', mark: LOCK, oneLimits: '', manyLimits: '' })}`;

/**
 * The same with limits: a transaction that has marked itself as appending holds up every reader, so it may neither idle nor go
 * on for long, whoever began it; and a stream whose row is held is not waited for without end, in a batch least of all.
 */
export const boundedAppendFunctions = functions({
  create: 'CREATE OR REPLACE',
  mark: `set_config('idle_in_transaction_session_timeout', '30s', true),
    CASE WHEN current_setting('transaction_timeout', true) IS NOT NULL THEN set_config('transaction_timeout', '60s', true) END,
    ${LOCK}`,
  oneLimits: "SET lock_timeout = '10s' ",
  manyLimits: "SET lock_timeout = '2s' ",
});
