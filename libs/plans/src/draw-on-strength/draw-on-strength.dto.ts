import { Moment, Text } from '#platform';

export class DrawOnStrengthBody {
  @Text(1000)
  words: string;

  @Moment({ optional: true, description: 'When it was true, if not now.' })
  occurredAt?: string;
}
