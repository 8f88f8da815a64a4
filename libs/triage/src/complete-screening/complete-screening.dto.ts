import { Moment } from '#platform';

/** Says nothing but, maybe, when. */
export class CompleteScreeningBody {
  @Moment({ optional: true, description: 'When it was true, if not now.' })
  occurredAt?: string;
}
