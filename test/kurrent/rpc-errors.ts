import { Metadata, status, type ServiceError } from '@grpc/grpc-js';
import type { Expectation } from './records.js';

/** A call that ends with a status; `exception` in the trailers is what clients tell errors apart by. */
export class RpcError extends Error implements ServiceError {
  readonly metadata = new Metadata();

  constructor(
    readonly code: status,
    readonly details: string,
    trailers: Readonly<Record<string, string>> = {},
  ) {
    super(details);
    for (const [key, value] of Object.entries(trailers)) this.metadata.set(key, value);
  }
}

export interface Endpoint {
  readonly host: string;
  readonly port: number;
}

export function notLeader(leader: Endpoint): RpcError {
  return new RpcError(status.NOT_FOUND, 'Leader info available', {
    exception: 'not-leader',
    'leader-endpoint-host': leader.host,
    'leader-endpoint-port': String(leader.port),
  });
}

export function streamDeleted(stream: string): RpcError {
  return new RpcError(status.FAILED_PRECONDITION, `Event stream '${stream}' is deleted.`, {
    exception: 'stream-deleted',
    'stream-name': stream,
  });
}

export function wrongExpectedDelete(operation: string, stream: string, expected: Expectation, current: bigint | undefined): RpcError {
  const wanted = String(expectedNumber(expected));
  const actual = current === undefined ? '' : String(current);
  return new RpcError(
    status.FAILED_PRECONDITION,
    `${operation} failed due to WrongExpectedVersion. Stream: ${stream}, Expected version: ${wanted}, Actual version: ${actual}`,
    { exception: 'wrong-expected-version', 'stream-name': stream, 'expected-version': wanted, 'actual-version': actual },
  );
}

export function maximumAppendSizeExceeded(limit: number): RpcError {
  return new RpcError(status.INVALID_ARGUMENT, `Maximum Append Size of ${limit} Exceeded.`, {
    exception: 'maximum-append-size-exceeded',
    'maximum-append-size': String(limit),
  });
}

export function missingProperty(property: string): RpcError {
  return new RpcError(status.INVALID_ARGUMENT, `Required Metadata Property '${property}' is missing`, {
    exception: 'missing-required-metadata-property',
    'required-metadata-properties': 'type,content-type',
  });
}

export function invalidPosition(): RpcError {
  return new RpcError(status.INVALID_ARGUMENT, 'Trying to read from an invalid position.');
}

export function invalidArgument(details: string): RpcError {
  return new RpcError(status.INVALID_ARGUMENT, details);
}

/** What the server says to a read that failed in a way it has no better word for. */
export function readFailed(what: 'ReadStreamResult' | 'ReadAllResult', result: 'Error' | 'InvalidPosition'): RpcError {
  return new RpcError(status.UNKNOWN, `Unexpected ${what}: ${result}`);
}

export function handlerFailed(): RpcError {
  return new RpcError(status.UNKNOWN, 'Exception was thrown by handler.');
}

function expectedNumber(expected: Expectation): bigint {
  const words = { any: -2n, no_stream: -1n, stream_exists: -4n };
  return typeof expected === 'bigint' ? expected : words[expected];
}
