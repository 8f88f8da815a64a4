import { Amount, HappenedBody, Text } from '#platform';

export class MeasureProgressBody extends HappenedBody {
  @Amount(-1_000_000, 1_000_000, { description: 'In the unit of the goal.' })
  value: number;

  @Text(2000, { optional: true })
  note?: string;
}
