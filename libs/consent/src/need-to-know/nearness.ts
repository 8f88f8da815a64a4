import { In, type DataSource } from 'typeorm';
import type { AccessQuestion, SignedIn } from '#platform';
import { AccessLink, CaseSeat } from './access-link.entity.js';

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

const UNKNOWN: Nearness = { known: false, counties: [], cases: [], seats: [], own: false };

/** Reads how near an actor is to a resource. */
export async function nearness(source: DataSource, actor: SignedIn, resource: NonNullable<AccessQuestion['resource']>): Promise<Nearness> {
  const links = await linksOf(source, resource.kind, [resource.id]);
  if (links.length === 0) return UNKNOWN;
  const parents = toKind(links, 'triage');
  const further = parents.length > 0 ? await linksOf(source, 'triage', parents) : [];
  const cases = toKind([...links, ...further], 'case');
  const [seats, own] = await Promise.all([seatsOf(source, actor.id, cases), isOwn(source, actor, resource, cases)]);
  return { known: true, counties: toKind([...links, ...further], 'county'), cases, seats, own };
}

function linksOf(source: DataSource, kind: string, ids: readonly string[]): Promise<AccessLink[]> {
  return source.getRepository(AccessLink).find({ where: { kind, id: In([...ids]) } });
}

function toKind(links: readonly AccessLink[], kind: string): readonly string[] {
  return [...new Set(links.filter((link) => link.toKind === kind).map((link) => link.toId))];
}

async function seatsOf(source: DataSource, actorId: string, cases: readonly string[]): Promise<readonly CaseSeat[]> {
  if (cases.length === 0) return [];
  return source.getRepository(CaseSeat).find({ where: { caseId: In([...cases]), actorId } });
}

async function isOwn(
  source: DataSource,
  actor: SignedIn,
  resource: { kind: string; id: string },
  cases: readonly string[],
): Promise<boolean> {
  if (!actor.personId) return false;
  if (resource.kind === 'person') return resource.id === actor.personId;
  if (cases.length === 0) return false;
  const where = { kind: 'case', id: In([...cases]), toKind: 'person', toId: actor.personId };
  return (await source.getRepository(AccessLink).count({ where })) > 0;
}
