import type { FastifyRequest } from 'fastify';
import type { AccessDecision, SignedIn } from '../access.js';

/** What the HTTP edge learnt about a request before a controller sees it. */
export interface Edge {
  correlationId: string;
  /** The signed-in person; undefined on public routes. */
  actor?: SignedIn;
  /** What the policy point decided for this route. */
  decision?: AccessDecision;
}

const edges = new WeakMap<object, Edge>();

/** The edge's knowledge of a request; empty until the guard has run. */
export function edgeOf(request: FastifyRequest): Edge {
  const known = edges.get(request.raw);
  if (known) return known;
  const edge: Edge = { correlationId: request.id };
  edges.set(request.raw, edge);
  return edge;
}
