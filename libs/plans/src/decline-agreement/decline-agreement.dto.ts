import { Id, Moment, Text, Whole } from '#platform';

export class DeclineAgreementBody {
  @Whole(1, 10_000)
  version: number;

  @Id()
  personId: string;

  @Text(2000, { optional: true, description: 'In their own words.' })
  reason?: string;

  @Moment({ optional: true, description: 'When it was true, if not now.' })
  occurredAt?: string;
}
