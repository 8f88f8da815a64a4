import { Moment } from '#platform';

/** Body of a command that says nothing but, maybe, when. */
export class WhenBody {
  @Moment({ optional: true, description: 'When it was true, if not now.' })
  occurredAt?: string;
}
