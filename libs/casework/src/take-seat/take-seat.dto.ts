import { Moment } from '#platform';

export class TakeSeatBody {
  @Moment({ optional: true, description: 'When it was true, if not now.' })
  occurredAt?: string;
}
