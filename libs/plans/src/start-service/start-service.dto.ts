import { Moment } from '#platform';

export class StartServiceBody {
  @Moment({ optional: true, description: 'When it was true, if not now.' })
  occurredAt?: string;
}
