import { Moment } from '#platform';

export class DeliverServiceBody {
  @Moment({ optional: true, description: 'When it was true, if not now.' })
  occurredAt?: string;
}
