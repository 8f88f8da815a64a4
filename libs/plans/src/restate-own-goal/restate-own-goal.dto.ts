import { Text } from '#platform';

export class RestateOwnGoalBody {
  @Text(4000, { description: 'What the person wants now, in their own words; kept verbatim.' })
  words: string;
}
