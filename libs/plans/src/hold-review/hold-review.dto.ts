import { Day, HappenedBody, Text, Codes } from '#platform';

export class HoldReviewBody extends HappenedBody {
  @Codes(60, { optional: true, description: 'Ids of the people and workers who took part.' })
  tookPart?: string[];

  @Text(4000, { optional: true, description: 'What was decided.' })
  decided?: string;

  @Day({ optional: true, description: 'The next review, if it is to be sooner than the policy asks.' })
  nextOn?: string;

  @Text(1000, { optional: true, description: 'Why it is to be sooner.' })
  soonerBecause?: string;
}
