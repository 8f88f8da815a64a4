/** What was written down of a person before there was a plan, so that nobody types it twice. */
import type { Recorded } from '#event-sourcing';
import type { StrengthRecorded } from '#people';

/** A strength as it stands on a person's page. */
export interface RecordedStrength {
  readonly personId: string;
  readonly strengthId: string;
  readonly words: string;
  readonly event: Recorded<StrengthRecorded>;
}

/** The strengths that a person's events tell, the newest first; what was erased is not there. */
export function recordedStrengths(personId: string, events: readonly Recorded[]): readonly RecordedStrength[] {
  const strengths = events.flatMap((event): RecordedStrength[] => {
    if (event.type !== 'StrengthRecorded') return [];
    const told = event as Recorded<StrengthRecorded>;
    return told.personal ? [{ personId, strengthId: told.data.strengthId, words: told.personal.words, event: told }] : [];
  });
  return strengths.reverse();
}
