/** What may be said of a span: ids that are random, names of the code, numbers. Never a name of a person, never a body. */
export type SpanFacts = Readonly<Record<string, string | number | boolean>>;

/** A piece of work that is being traced. */
export interface Span {
  /** Adds to what is said of it. */
  note(facts: SpanFacts): void;
}

/**
 * Traces, for whoever follows a command from the request to the screens. The kernel knows a trace only by its W3C
 * `traceparent`, which it writes into the metadata of events, so that what follows from them belongs to the same trace in
 * whichever process it happens.
 */
export interface Tracing {
  /** False: nothing is traced, and what it would cost to prepare can be left out. */
  readonly on: boolean;
  /** The `traceparent` of the work under way; undefined when none is traced. */
  current(): string | undefined;
  /** Runs work as a span of what is under way, or of `parent` where it is given. An error ends it as failed. */
  span<Result>(
    name: string,
    options: { readonly parent?: string; readonly facts?: SpanFacts },
    work: (span: Span) => Promise<Result>,
  ): Promise<Result>;
  /** Notes work that is done already: one span in each of these traces. `from` and `to` are instants in ms since 1970. */
  done(
    name: string,
    options: { readonly parents: readonly string[]; readonly facts: SpanFacts; readonly from: number; readonly to: number },
  ): void;
}

const NO_SPAN: Span = { note: () => undefined };

/** Nothing is traced. */
export const NO_TRACING: Tracing = {
  on: false,
  current: () => undefined,
  span: (_name, _options, work) => work(NO_SPAN),
  done: () => undefined,
};
