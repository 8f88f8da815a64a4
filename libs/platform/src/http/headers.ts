import type { FastifyRequest } from 'fastify';
import { isUuid, Refusal } from '#event-sourcing';

/** Header `Idempotency-Key`: a uuid, best a v7. @throws Refusal 400 */
export function idempotencyKeyOf(request: FastifyRequest): string {
  const key = single(request.headers['idempotency-key']);
  if (key && isUuid(key)) return key.toLowerCase();
  throw new Refusal(
    'shape',
    'request.idempotency-key',
    'Send a header Idempotency-Key with a new uuid, and the same one when you try again.',
  );
}

/** Header `If-Match`: the revision that was read, in quotation marks; undefined when it is missing. @throws Refusal 400 */
export function ifMatchOf(request: FastifyRequest): number | undefined {
  const tag = single(request.headers['if-match']);
  if (tag === undefined) return undefined;
  const digits = /^(?:W\/)?"(\d{1,15})"$/.exec(tag.trim());
  if (digits) return Number(digits[1]);
  throw new Refusal('shape', 'request.if-match', 'The header If-Match must be the revision in quotation marks, such as "4".');
}

function single(value: string | string[] | undefined): string | undefined {
  return Array.isArray(value) ? value[0] : value;
}
