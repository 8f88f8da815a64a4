import { ORGANIZATIONS, PROGRAMS, SHARING } from '#codes';
import { Amount, Day, HappenedBody, ManyOf, OneOf, Text } from '#platform';

/** What is left out stays as it is. */
export class ReviseGoalBody extends HappenedBody {
  @Text(200, { optional: true })
  title?: string;

  @Text(4000, { optional: true })
  words?: string;

  @Amount(-1_000_000, 1_000_000, { optional: true })
  target?: number;

  @Day({ optional: true, emptied: true, description: 'Empty: none any more.' })
  targetDate?: string;

  @OneOf(SHARING, { optional: true })
  sharing?: string;

  @ManyOf([...PROGRAMS, ...ORGANIZATIONS, 'family'], { optional: true })
  sharedWith?: string[];
}
