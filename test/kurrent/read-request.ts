import type streams from '@eventstore/db-client/generated/streams_pb.js';
import { filterOf, type EventFilter } from './filter.js';
import { PAGE } from './log-pages.js';
import { streamName } from './messages.js';
import type { LogPosition } from './records.js';
import { handlerFailed, invalidArgument } from './rpc-errors.js';

export interface ReadRequest {
  readonly stream?: string;
  readonly from: 'start' | 'end' | { readonly revision: bigint } | { readonly position: LogPosition };
  readonly backwards: boolean;
  readonly resolveLinks: boolean;
  /** Missing for a subscription. */
  readonly count?: bigint;
  readonly filter?: { readonly allows: EventFilter; readonly window: number; readonly checkpointEvery: number };
  /** 1 asks for the first and last revision of the stream along with a read. */
  readonly compatibility: number;
}

/** Reads the options of a Read; throws what the server answers to a combination that it does not know. */
export function parseReadRequest(request: streams.ReadReq): ReadRequest {
  const options = request.getOptions();
  if (!options) throw invalidArgument('`options` is a required argument');
  if (!options.hasUuidOption()) throw invalidArgument('`uuidOption` is a required argument');
  if (!options.hasStream() && !options.hasAll()) throw invalidArgument("'None' is not a valid stream option");
  const backwards = options.getReadDirection() === 1;
  if (options.hasSubscription() && backwards) throw invalidArgument('The combination of Subscription and Backwards is invalid.');
  if (options.hasStream() && options.hasFilter()) throw invalidArgument('The combination of Stream and Filter is invalid.');
  const stream = options.getStream();
  return {
    stream: stream ? streamName(stream.getStreamIdentifier()) : undefined,
    from: stream ? revisionOf(stream) : positionOf(options.getAll()),
    backwards,
    resolveLinks: options.getResolveLinks(),
    count: options.hasSubscription() ? undefined : BigInt(options.getCount()),
    filter: parseFilter(options.getFilter(), options.hasSubscription()),
    compatibility: options.getControlOption()?.getCompatibility() ?? 0,
  };
}

function revisionOf(stream: streams.ReadReq.Options.StreamOptions): ReadRequest['from'] {
  if (stream.hasStart()) return 'start';
  return stream.hasEnd() ? 'end' : { revision: BigInt(stream.getRevision()) };
}

function positionOf(all: streams.ReadReq.Options.AllOptions | undefined): ReadRequest['from'] {
  const position = all?.getPosition();
  if (!position) return all?.hasEnd() ? 'end' : 'start';
  return { position: { commit: BigInt(position.getCommitPosition()), prepare: BigInt(position.getPreparePosition()) } };
}

function parseFilter(filter: streams.ReadReq.Options.FilterOptions | undefined, subscription: boolean): ReadRequest['filter'] {
  if (!filter) return undefined;
  const expression = filter.getEventType() ?? filter.getStreamIdentifier();
  if (!expression) throw invalidArgument('The filter is not valid.');
  const window = filter.hasMax() ? filter.getMax() : PAGE;
  const multiplier = filter.getCheckpointintervalmultiplier();
  if (subscription && multiplier === 0) throw handlerFailed();
  return {
    allows: filterOf({
      on: filter.hasEventType() ? 'type' : 'stream',
      regex: expression.getRegex(),
      prefixes: expression.getPrefixList(),
    }),
    window,
    checkpointEvery: multiplier * window,
  };
}
