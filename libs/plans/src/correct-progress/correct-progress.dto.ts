import { Amount, HappenedBody, Text } from '#platform';

export class CorrectProgressBody extends HappenedBody {
  @Amount(-1_000_000, 1_000_000)
  value: number;

  @Text(1000, { description: 'Why the measured value was wrong.' })
  reason: string;
}
