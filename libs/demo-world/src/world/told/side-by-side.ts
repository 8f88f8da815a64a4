import type { AnyStep, Done, Story } from '../story.js';

interface Strand {
  readonly story: Story;
  readonly step: AnyStep;
}

/** The strand with its next step; nothing where it is at its end. */
function onward(story: Story, { value, done }: IteratorResult<AnyStep, void>): Strand[] {
  return done ? [] : [{ story, step: value }];
}

/**
 * Strands of one family's story as one: what comes first in time is told first, so that each strand can be written down by
 * itself, from its beginning to its end. Of two at one moment the strand that was named first goes first.
 */
export function* sideBySide(...stories: readonly Story[]): Story {
  let open = stories.flatMap((story) => onward(story, story.next()));
  while (open.length > 0) {
    const first = open.reduce((earliest, one) => (one.step.at < earliest.step.at ? one : earliest));
    const done: Done = yield first.step;
    open = open.flatMap((one) => (one === first ? onward(one.story, one.story.next(done)) : [one]));
  }
}
