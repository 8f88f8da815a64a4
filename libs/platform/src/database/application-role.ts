import { createHash } from 'node:crypto';
import pg, { type Pool } from 'pg';

const ROLE = 'throughline_app';

/** The address by which the application works: the same database, as a role that owns nothing of the log. */
export function applicationUrl(ownerUrl: string): string {
  const url = new URL(ownerUrl);
  url.password = passwordFrom(url.password);
  url.username = ROLE;
  return url.href;
}

/**
 * Makes the application's role, if need be, and gives it what it needs: it may make tables of its own (read models), read and
 * write the others, and of the append-only ones change nothing. Run it after every migration.
 */
export async function grantApplication(owner: Pool, ownerUrl: string, appendOnly: readonly string[]): Promise<void> {
  const password = pg.escapeLiteral(passwordFrom(new URL(ownerUrl).password));
  const kept = [...appendOnly, 'schema_migrations'];
  await owner.query(`
    DO $$ BEGIN
      IF NOT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = '${ROLE}') THEN CREATE ROLE ${ROLE} LOGIN; END IF;
      -- For the schemas in which read models are rebuilt beside the live ones.
      EXECUTE format('GRANT CREATE ON DATABASE %I TO ${ROLE}', current_database());
    END $$;
    ALTER ROLE ${ROLE} LOGIN PASSWORD ${password};
    GRANT USAGE, CREATE ON SCHEMA public TO ${ROLE};
    GRANT SELECT, INSERT, UPDATE, DELETE, TRUNCATE ON ALL TABLES IN SCHEMA public TO ${ROLE};
    GRANT USAGE, SELECT, UPDATE ON ALL SEQUENCES IN SCHEMA public TO ${ROLE};
    GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA public TO ${ROLE};
    ${kept.map((table) => `REVOKE UPDATE, DELETE, TRUNCATE ON ${pg.escapeIdentifier(table)} FROM ${ROLE};`).join('\n')}`);
}

function passwordFrom(ownerPassword: string): string {
  return createHash('sha256').update(`${ROLE}:${ownerPassword}`).digest('base64url');
}
