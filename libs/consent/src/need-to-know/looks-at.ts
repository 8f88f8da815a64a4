import type { Pool } from 'pg';
import type { DataSource } from 'typeorm';
import { AccessLink } from './access-link.entity.js';

/** A line of the access log. */
export interface LookRow {
  readonly id: string;
  readonly at: Date;
  readonly actor_id: string;
  readonly permission: string;
  readonly allowed: boolean;
  readonly reason: string;
  readonly resource_kind: string | null;
  readonly resource_id: string | null;
}

interface Where {
  readonly pool: Pool;
  readonly source: DataSource;
}

const MOST = 500;

/**
 * The newest looks at a case, or at a person and what they share; or one of them. A look at another member of the household tells of
 * them: that a service deals with them may be known to nobody else.
 */
export async function looksAt(
  { pool, source }: Where,
  { kind, id }: { readonly kind: 'person' | 'case'; readonly id: string },
  only: { readonly lookId?: string } = {},
): Promise<LookRow[]> {
  const cases = kind === 'case' ? [id] : await casesOf(source, id);
  const { rows } = await pool.query<LookRow>(
    `SELECT id::text, at, actor_id, permission, allowed, reason, resource_kind, resource_id FROM access_log
     WHERE (resource_id = $1 OR case_ids && $2::text[] AND ($3 OR resource_kind IS DISTINCT FROM 'person')) AND ($4::bigint IS NULL OR id = $4::bigint)
     ORDER BY access_log.id DESC LIMIT ${MOST}`,
    [id, cases, kind === 'case', only.lookId ?? null],
  );
  return rows;
}

async function casesOf(source: DataSource, personId: string): Promise<string[]> {
  const links = await source.getRepository(AccessLink).find({ where: { kind: 'person', id: personId, toKind: 'case' } });
  return links.map((link) => link.toId);
}
