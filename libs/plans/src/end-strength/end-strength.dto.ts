import { HappenedBody, Text } from '#platform';

export class EndStrengthBody extends HappenedBody {
  @Text(1000, { optional: true })
  reason?: string;
}
