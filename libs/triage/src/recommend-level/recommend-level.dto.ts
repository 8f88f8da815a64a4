import { HappenedBody, Id } from '#platform';

export class RecommendLevelBody extends HappenedBody {
  @Id({ optional: true, description: 'The completed screening to go by; without it only the stated needs count.' })
  screeningId?: string;
}
