import { Amount, Moment, Text } from '#platform';

export class MeasureProgressBody {
  @Amount(-1_000_000, 1_000_000, { description: 'In the unit of the goal.' })
  value: number;

  @Text(2000, { optional: true })
  note?: string;

  @Moment({ optional: true, description: 'When it was true, if not now.' })
  occurredAt?: string;
}
