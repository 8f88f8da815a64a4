import { NEEDS, ORGANIZATIONS, OUTCOMES, PROGRAMS } from '#codes';
import { ManyOf, OneOf, Text } from '#platform';

export class StateOwnGoalBody {
  @OneOf(OUTCOMES)
  outcome: string;

  @OneOf(NEEDS)
  need: string;

  @Text(4000, { description: 'What the person wants, in their own words; kept verbatim.' })
  words: string;

  @ManyOf([...PROGRAMS, ...ORGANIZATIONS], {
    optional: true,
    description: 'Who may see it beside the family, at least one program among them; left out: everybody on the team.',
  })
  sharedWith?: string[];
}
