import { PROGRAMS } from '#codes';
import { Code, HappenedBody, Id, Ids, NestedList, OneOf, Text } from '#platform';

export class OpenCaseProgram {
  @OneOf(PROGRAMS)
  program: string;

  @Ids(50, { optional: true, description: 'Who of the case; all, if left out.' })
  personIds?: string[];
}

export class OpenCaseSeat {
  @Code({ description: 'Who is asked. The directory says of which organisation they are.' })
  actorId: string;

  @OneOf(['worker', 'partner', 'family'], { optional: true, description: 'As the directory has it.' })
  kind?: string;

  @Code({ optional: true, description: 'As the directory has it.' })
  organization?: string;

  @OneOf(PROGRAMS, { optional: true })
  program?: string;

  @OneOf(['lead', 'member'], { optional: true })
  seatRole?: 'lead' | 'member';
}

/** Person, county, needs, level and the moment of the contact come from the triage. */
export class OpenCaseBody extends HappenedBody {
  @Id()
  triageId: string;

  @Text(200, { description: 'What the family is called, such as “Yang-Lindqvist household”.' })
  name: string;

  @Id({ optional: true, description: 'The household whom the case is for; the person alone, if left out.' })
  householdId?: string;

  @Code({ optional: true, description: 'The response level, as the triage assigned it.' })
  level?: string;

  @NestedList(() => OpenCaseProgram, 10)
  programs: OpenCaseProgram[];

  @NestedList(() => OpenCaseSeat, 40)
  seats: OpenCaseSeat[];
}
