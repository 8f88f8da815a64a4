import { HappenedBody, Id, Text, Whole } from '#platform';

export class DeclineAgreementBody extends HappenedBody {
  @Whole(1, 10_000)
  version: number;

  @Id()
  personId: string;

  @Text(2000, { optional: true, description: 'In their own words.' })
  reason?: string;
}
