import { ORGANIZATIONS, PROGRAMS, SERVICE_CODES } from '#codes';
import { Id, Moment, OneOf } from '#platform';

export class OrderServiceBody {
  @Id()
  goalId: string;

  @OneOf(SERVICE_CODES)
  service: string;

  @OneOf([...PROGRAMS, ...ORGANIZATIONS], { description: 'Who gives it.' })
  provider: string;

  @OneOf(PROGRAMS, { optional: true, description: 'The program that pays or orders.' })
  program?: string;

  @Moment({ optional: true, description: 'When it was true, if not now.' })
  occurredAt?: string;
}
