import { Moment } from '#platform';

export class StartActionBody {
  @Moment({ optional: true, description: 'When it was true, if not now.' })
  occurredAt?: string;
}
