import { NEEDS, ORGANIZATIONS, OUTCOMES, PROGRAMS, SHARING } from '#codes';
import { Amount, Code, Day, HappenedBody, Id, Ids, ManyOf, OneOf, Text } from '#platform';

export class SetGoalBody extends HappenedBody {
  @OneOf(OUTCOMES)
  outcome: string;

  @OneOf(NEEDS)
  need: string;

  @Text(4000, { description: 'In the person’s own words, verbatim.' })
  words: string;

  @Text(200, { description: 'A short name in plain words.' })
  title: string;

  @OneOf(['person', 'family', 'worker'])
  saidBy: 'person' | 'family' | 'worker';

  @Id({ optional: true })
  saidByPersonId?: string;

  @Text(200, { optional: true, description: 'To whom it was said, and how.' })
  saidTo?: string;

  @Code({ max: 40, description: 'What is measured, as a code: steps-done, household-income, nights-in-one-place.' })
  measure: string;

  @Code({ max: 20, description: 'Its unit, as a code: steps, dollars, nights, percent.' })
  unit: string;

  @Amount(-1_000_000, 1_000_000)
  baseline: number;

  @Amount(-1_000_000, 1_000_000)
  target: number;

  @Day({ optional: true })
  targetDate?: string;

  @OneOf(SHARING)
  sharing: string;

  @ManyOf([...PROGRAMS, ...ORGANIZATIONS, 'family'], { optional: true })
  sharedWith?: string[];

  @Code({ optional: true, description: 'The suggestion that it comes from: its id in `GET /api/plans/{id}/suggestions`.' })
  suggestionId?: string;

  @Ids(20, { optional: true, description: 'The facts that spoke for that suggestion: their `eventId`s.' })
  evidence?: string[];
}
