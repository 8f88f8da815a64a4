import { status, type Metadata, type ServerUnaryCall } from '@grpc/grpc-js';
import type { Break, Fault, Faults } from './faults.js';
import type { ProtocolLog } from './log.js';
import type { Relay } from './relay.js';
import { NO_EVENTS } from './records.js';
import { RpcError, notLeader, type Endpoint } from './rpc-errors.js';
import type { Refusal } from './writes.js';

/** What every call of one server works with. */
export interface ServerContext {
  readonly log: ProtocolLog;
  readonly faults: Faults;
  readonly relay: Relay;
  readonly version: string;
  /** Whether subscriptions are told that they fell behind; servers up to 26.2 know it but keep it to themselves. */
  readonly tellsFellBehind: boolean;
  readonly maxAppendSize: number;
  /** The longest that an append which is sent in parts may take. */
  readonly writeTimeoutMs: number;
  /** Where the leader is when this server is a follower. */
  leader: Endpoint | undefined;
}

/** The two ways in which a call can end. */
export interface Ending {
  fail(error: RpcError): void;
  end(): void;
}

/** A follower refuses only what asks for the leader by its header; everything else it does or passes on itself. */
export function refusedForLeader(context: ServerContext, metadata: Metadata): RpcError | undefined {
  const required = metadata.get('requires-leader').some((value) => String(value).toLowerCase() === 'true');
  return context.leader && required ? notLeader(context.leader) : undefined;
}

/** Breaks a call off as the fault says. */
export function breakOff(
  context: ServerContext,
  call: Pick<ServerUnaryCall<unknown, unknown>, 'getPeer'>,
  ending: Ending,
  how: Break,
): void {
  switch (how.kind) {
    case 'silence':
      return;
    case 'half-close':
      return ending.end();
    case 'status':
      return ending.fail(new RpcError(status[how.code], `Broken off by the script: ${how.code}`));
    case 'not-leader':
      return ending.fail(notLeader(how.leader));
    case 'reset':
      return context.relay.reset(call.getPeer());
  }
}

export function isBreak(fault: { readonly kind: string } | undefined): fault is Break {
  return fault !== undefined && ['silence', 'half-close', 'status', 'not-leader', 'reset'].includes(fault.kind);
}

/** The refusal that a script puts in the place of the truth. */
export function scriptedRefusal(fault: Fault | undefined): Refusal | undefined {
  if (fault?.kind !== 'wrong-expected') return undefined;
  return { kind: 'wrong-expected', current: fault.current === 'no_stream' ? NO_EVENTS : fault.current };
}
