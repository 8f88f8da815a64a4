import { PROGRAMS } from '#codes';
import { Code, HappenedBody, OneOf } from '#platform';

export class OfferSeatBody extends HappenedBody {
  @Code({ description: 'Who is asked. The directory says of which organisation they are.' })
  actorId: string;

  @OneOf(['worker', 'partner', 'family'], { optional: true, description: 'As the directory has it.' })
  kind?: string;

  @Code({ optional: true, description: 'As the directory has it.' })
  organization?: string;

  @OneOf(PROGRAMS, { optional: true, description: 'For which of their programs.' })
  program?: string;

  @OneOf(['lead', 'member'], { optional: true })
  seatRole?: 'lead' | 'member';
}
