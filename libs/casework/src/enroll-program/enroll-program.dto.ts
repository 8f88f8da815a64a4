import { PROGRAMS } from '#codes';
import { HappenedBody, Ids, OneOf } from '#platform';

export class EnrollProgramBody extends HappenedBody {
  @OneOf(PROGRAMS)
  program: string;

  @Ids(50, { optional: true, description: 'Who of the case; all, if left out.' })
  personIds?: string[];
}
