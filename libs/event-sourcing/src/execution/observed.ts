import type { DomainEvent } from '../event.js';
import type { Executed } from '../execute.js';
import type { CommandOutcome, Instruments } from '../instruments.js';
import { Refusal } from '../refusal.js';
import type { Tracing } from '../tracing.js';

/** Runs a command as a span of the trace under way, and tells what it came to and how long it took. */
export function observed<E extends DomainEvent>(
  { command: { name: command }, traceparent }: { readonly command: { readonly name: string }; readonly traceparent?: string },
  instruments: Instruments,
  tracing: Tracing,
  run: () => Promise<Executed<E>>,
): Promise<Executed<E>> {
  const from = performance.now();
  return tracing.span(`command ${command}`, { parent: traceparent, facts: { 'throughline.command': command } }, async (span) => {
    const told = (outcome: CommandOutcome, events: number): void => {
      span.note({ 'throughline.outcome': outcome, 'throughline.events': events });
      instruments.commandDone(command, outcome, performance.now() - from);
    };
    try {
      const done = await run();
      told(outcomeOf(done), done.events.length);
      return done;
    } catch (error) {
      told(error instanceof Refusal ? error.kind : 'failed', 0);
      throw error;
    }
  });
}

function outcomeOf({ replayed, events }: Executed): CommandOutcome {
  if (replayed) return 'replayed';
  return events.length === 0 ? 'nothing' : 'done';
}
