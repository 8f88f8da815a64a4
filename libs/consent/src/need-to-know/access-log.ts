import type { Migration } from '#platform';

/** Who looked at what, and was let or not. Its own table; the triggers keep it append-only for every role. */
export const accessLogMigrations: readonly Migration[] = [
  {
    name: 'consent-1-access-log',
    sql: `CREATE TABLE access_log (
      id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      at timestamptz NOT NULL,
      actor_id text NOT NULL,
      role text NOT NULL,
      organization text NOT NULL,
      permission text NOT NULL,
      resource_kind text,
      resource_id text,
      case_ids text[] NOT NULL,
      allowed boolean NOT NULL,
      reason text NOT NULL
    );
    CREATE INDEX access_log_by_resource ON access_log (resource_id, id);
    CREATE INDEX access_log_by_case ON access_log USING gin (case_ids);
    CREATE FUNCTION access_log_is_append_only() RETURNS trigger LANGUAGE plpgsql AS
      $$ BEGIN RAISE EXCEPTION 'the access log is append-only'; END $$;
    CREATE TRIGGER access_log_keeps_rows BEFORE UPDATE OR DELETE ON access_log
      FOR EACH ROW EXECUTE FUNCTION access_log_is_append_only();
    CREATE TRIGGER access_log_keeps_all BEFORE TRUNCATE ON access_log
      FOR EACH STATEMENT EXECUTE FUNCTION access_log_is_append_only();`,
  },
];

/** One line of the access log. Ids and codes only. */
export interface AccessNote {
  readonly at: string;
  readonly actor_id: string;
  readonly role: string;
  readonly organization: string;
  readonly permission: string;
  readonly resource_kind: string | null;
  readonly resource_id: string | null;
  readonly case_ids: readonly string[];
  readonly allowed: boolean;
  readonly reason: string;
}
