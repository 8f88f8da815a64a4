import { PROGRAMS } from '#codes';
import { Ids, Moment, OneOf } from '#platform';

export class EnrollProgramBody {
  @OneOf(PROGRAMS)
  program: string;

  @Ids(50, { optional: true, description: 'Who of the case; all, if left out.' })
  personIds?: string[];

  @Moment({ optional: true, description: 'When it was true, if not now.' })
  occurredAt?: string;
}
