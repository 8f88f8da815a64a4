import type { Review } from '#event-sourcing';
import { Moment, YesNo } from './fields.js';

/** Asks whether something really happened before somebody's birth. Declared here for `Commands`; bound in `apps/*` to `#people`. */
export abstract class BeforeBirth {
  /** The check for a command that says when something happened; undefined when no birth can be later than that. */
  abstract review(occurredAt: string, confirmed: boolean): Promise<Review | undefined>;
}

/** Body of a command that tells of something that happened. `Commands` handles `confirmBeforeBirth`: no rule needs to know it. */
export class HappenedBody {
  @Moment({ optional: true, description: 'When it was true, if not now.' })
  occurredAt?: string;

  @YesNo({
    optional: true,
    description: 'It lies before the birth of somebody whom it is about, and that is meant: the answer to a refusal `before-birth`.',
  })
  confirmBeforeBirth?: boolean;
}
