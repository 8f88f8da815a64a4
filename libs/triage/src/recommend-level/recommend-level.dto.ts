import { Id, Moment } from '#platform';

export class RecommendLevelBody {
  @Id({ optional: true, description: 'The completed screening to go by; without it only the stated needs count.' })
  screeningId?: string;

  @Moment({ optional: true, description: 'When it was true, if not now.' })
  occurredAt?: string;
}
