import { context, propagation, ROOT_CONTEXT, SpanStatusCode, trace, type Context, type Tracer } from '@opentelemetry/api';
import type { Span, SpanFacts, Tracing } from '#event-sourcing';

/** Traces by OpenTelemetry. Loaded only where tracing is on: see `open-tracing.ts`. */
export class OtelTracing implements Tracing {
  readonly on = true;

  constructor(private readonly tracer: Tracer) {}

  current(): string | undefined {
    const carrier: { traceparent?: string } = {};
    propagation.inject(context.active(), carrier);
    return carrier.traceparent;
  }

  span<Result>(
    name: string,
    options: { readonly parent?: string; readonly facts?: SpanFacts },
    work: (span: Span) => Promise<Result>,
  ): Promise<Result> {
    const parent = options.parent === undefined || trace.getActiveSpan() ? context.active() : contextOf(options.parent);
    return this.tracer.startActiveSpan(name, { attributes: options.facts ?? {} }, parent, async (span) => {
      try {
        return await work({ note: (facts) => void span.setAttributes(facts) });
      } catch (error) {
        // The kind of error alone: a message may quote what somebody wrote.
        span.setStatus({ code: SpanStatusCode.ERROR, message: error instanceof Error ? error.name : 'error' });
        throw error;
      } finally {
        span.end();
      }
    });
  }

  done(name: string, { parents, facts, from, to }: { parents: readonly string[]; facts: SpanFacts; from: number; to: number }): void {
    for (const parent of parents) {
      this.tracer.startSpan(name, { attributes: facts, startTime: from }, contextOf(parent)).end(to);
    }
  }

  /** A request's span goes on until it is answered, over callbacks that know nothing of each other. */
  request(name: string, traceparent: string | undefined, facts: SpanFacts): RequestSpan {
    const span = this.tracer.startSpan(name, { kind: 1, attributes: facts }, contextOf(traceparent));
    const within = trace.setSpan(ROOT_CONTEXT, span);
    return {
      run: (work) => context.with(within, work),
      end: (status, more) => {
        span.setAttributes({ ...more, 'http.response.status_code': status });
        if (status >= 500) span.setStatus({ code: SpanStatusCode.ERROR });
        span.end();
      },
    };
  }
}

/** The span of a request, from its arrival to its answer. */
export interface RequestSpan {
  /** Runs work as a part of it. */
  run(work: () => void): void;
  end(status: number, facts: SpanFacts): void;
}

/** The context of a trace elsewhere; of none where the text is no trace context. */
function contextOf(traceparent: string | undefined): Context {
  return traceparent === undefined ? ROOT_CONTEXT : propagation.extract(ROOT_CONTEXT, { traceparent });
}
