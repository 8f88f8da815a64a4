import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { Refusal } from '#event-sourcing';
import type { Audience, SignedIn } from '../access.js';
import type { CommandMeta } from '../commands.js';
import { idempotencyKeyOf, ifMatchOf } from './headers.js';
import { edgeOf } from './request.js';

const requestOf = (context: ExecutionContext): FastifyRequest => context.switchToHttp().getRequest<FastifyRequest>();

function actorOf(request: FastifyRequest): SignedIn {
  const { actor } = edgeOf(request);
  if (!actor) throw new Refusal('not-allowed', 'access.nobody', 'Sign in first.');
  return actor;
}

const NOTHING: Audience = { everything: false, keys: [] };

/** Adds a header to the description of the operation in OpenAPI. */
const describeHeader =
  (name: string, description: string, required: boolean) =>
  (target: object, key: string | symbol | undefined): void => {
    if (key === undefined) return;
    const descriptor = Object.getOwnPropertyDescriptor(target, key);
    if (descriptor) ApiHeader({ name, description, required, schema: { type: 'string', maxLength: 60 } })(target, key, descriptor);
  };

/** What the edge knows of a command besides its body. A route that takes it wants the header `Idempotency-Key`. */
export const Meta = createParamDecorator<unknown, CommandMeta>(
  (_, context): CommandMeta => {
    const request = requestOf(context);
    const edge = edgeOf(request);
    return {
      actor: actorOf(request),
      idempotencyKey: idempotencyKeyOf(request),
      correlationId: edge.correlationId,
      ifMatch: ifMatchOf(request),
      confirmBeforeBirth: (request.body as { confirmBeforeBirth?: unknown } | undefined | null)?.confirmBeforeBirth === true,
      audience: edge.decision?.audience ?? NOTHING,
    };
  },
  [
    describeHeader('Idempotency-Key', 'A new uuid (v7) for each intent; the same one for each retry of it.', true),
    describeHeader(
      'If-Match',
      'Revision of the item that is edited, in quotation marks. Needed where an item is edited (428 without).',
      false,
    ),
  ],
);

/** Who is signed in. */
export const Me = createParamDecorator<unknown, SignedIn>((_, context): SignedIn => actorOf(requestOf(context)));

/** What the reader may see of items that carry their own sharing: pass it to {@link sees}. */
export const Seen = createParamDecorator<unknown, Audience>(
  (_, context): Audience => edgeOf(requestOf(context)).decision?.audience ?? NOTHING,
);
