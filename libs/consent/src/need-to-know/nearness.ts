import type { Pool } from 'pg';
import type { AccessQuestion, SignedIn } from '#platform';
import type { CaseSeat } from './access-link.entity.js';

/** What is known of an actor and a resource. */
export interface Nearness {
  /** False: no such resource has been heard of. */
  readonly known: boolean;
  readonly counties: readonly string[];
  readonly cases: readonly string[];
  /** The actor's own seats on those cases. */
  readonly seats: readonly CaseSeat[];
  /** True when the actor is the person, or one of the case's people. */
  readonly own: boolean;
}

type Resource = NonNullable<AccessQuestion['resource']>;

const UNKNOWN: Nearness = { known: false, counties: [], cases: [], seats: [], own: false };

/** Who asks about what. */
export interface NearnessQuestion {
  readonly actor: SignedIn;
  readonly resource: Resource;
}

/**
 * The links of the resource, those of the triage that it belongs to, and the actor's seats on the cases; for many questions at once. Each
 * list stands in a sub-query: otherwise PostgreSQL would plan anew for each length of a list, which costs more than the answer.
 */
const NEARNESS = `
WITH asked AS (
  SELECT * FROM unnest((SELECT $1::text[]), (SELECT $2::text[]), (SELECT $3::text[]), (SELECT $4::text[]))
    WITH ORDINALITY AS a (kind, id, actor, person, i)
),
direct AS (SELECT a.i, l."toKind" AS kind, l."toId" AS id FROM asked a JOIN access_link l ON l.kind = a.kind AND l.id = a.id),
further AS (
  SELECT d.i, l."toKind" AS kind, l."toId" AS id FROM direct d JOIN access_link l ON l.kind = 'triage' AND l.id = d.id WHERE d.kind = 'triage'
),
links AS (SELECT * FROM direct UNION SELECT * FROM further)
SELECT l.i::int AS i, l.kind, l.id, to_json(s) AS seat,
  l.kind = 'case' AND a.person IS NOT NULL AND EXISTS (
    SELECT FROM access_link p WHERE p.kind = 'case' AND p.id = l.id AND p."toKind" = 'person' AND p."toId" = a.person) AS own
FROM links l JOIN asked a ON a.i = l.i LEFT JOIN case_seat s ON l.kind = 'case' AND s."caseId" = l.id AND s."actorId" = a.actor`;

interface LinkRow {
  /** Which question, from 1. */
  readonly i: number;
  readonly kind: string;
  readonly id: string;
  readonly seat: CaseSeat | null;
  readonly own: boolean;
}

/** Reads how near actors are to resources: one answer a question, in order. */
export async function nearness(pool: Pool, questions: readonly NearnessQuestion[]): Promise<Nearness[]> {
  const { rows } = await pool.query<LinkRow>({ name: 'nearness', text: NEARNESS, values: columnsOf(questions) });
  const found = new Map<number, LinkRow[]>();
  for (const row of rows) {
    const ofQuestion = found.get(row.i);
    if (ofQuestion) ofQuestion.push(row);
    else found.set(row.i, [row]);
  }
  return questions.map((question, index) => nearnessOf(question, found.get(index + 1)));
}

function columnsOf(questions: readonly NearnessQuestion[]): (string | null)[][] {
  return [
    questions.map(({ resource }) => resource.kind),
    questions.map(({ resource }) => resource.id),
    questions.map(({ actor }) => actor.id),
    questions.map(({ actor }) => actor.personId ?? null),
  ];
}

function nearnessOf({ actor, resource }: NearnessQuestion, rows: readonly LinkRow[] | undefined): Nearness {
  if (!rows) return UNKNOWN;
  return {
    known: true,
    counties: toKind(rows, 'county'),
    cases: toKind(rows, 'case'),
    seats: rows.flatMap(({ seat }) => seat ?? []),
    own: resource.kind === 'person' ? resource.id === actor.personId : rows.some(({ own }) => own),
  };
}

function toKind(rows: readonly LinkRow[], kind: string): readonly string[] {
  return [...new Set(rows.filter((row) => row.kind === kind).map((row) => row.id))];
}
