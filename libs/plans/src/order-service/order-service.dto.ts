import { ORGANIZATIONS, PROGRAMS, SERVICE_CODES } from '#codes';
import { HappenedBody, Id, Ids, OneOf } from '#platform';

export class OrderServiceBody extends HappenedBody {
  @Id()
  goalId: string;

  @OneOf(SERVICE_CODES)
  service: string;

  @OneOf([...PROGRAMS, ...ORGANIZATIONS], { description: 'Who gives it.' })
  provider: string;

  @OneOf(PROGRAMS, { optional: true, description: 'The program that pays or orders.' })
  program?: string;

  @Ids(30, { optional: true, description: 'Whom of the people of the plan it is for; left out: all of them.' })
  aboutIds?: string[];
}
