import { ORGANIZATIONS, PROGRAMS, SHARING } from '#codes';
import { Code, Day, HappenedBody, Id, Ids, ManyOf, OneOf, Text, YesNo } from '#platform';

export class AgreeActionBody extends HappenedBody {
  @Id()
  goalId: string;

  @Text(200)
  title: string;

  @OneOf([...PROGRAMS, ...ORGANIZATIONS, 'family'], { description: 'Who answers for it.' })
  owner: string;

  @OneOf(['worker', 'partner', 'family'])
  doer: 'worker' | 'partner' | 'family';

  @Code({ optional: true, description: 'Id of the worker or family member who does it.' })
  actorId?: string;

  @YesNo({ optional: true, description: 'Required by law.' })
  mandated?: boolean;

  @Code({ optional: true, description: 'Which law or rule, by its id in `GET /api/legal-grounds`; needed when it is required by law.' })
  legalGround?: string;

  @Text(120, { optional: true, description: 'In place of `legalGround`: the citation of one of the same list.' })
  legalBasis?: string;

  @Day({ optional: true })
  dueOn?: string;

  @Id({ optional: true, description: 'The action that must be done first.' })
  waitsFor?: string;

  @OneOf(SHARING)
  sharing: string;

  @ManyOf([...PROGRAMS, ...ORGANIZATIONS, 'family'], { optional: true })
  sharedWith?: string[];

  @Code({ optional: true, description: 'The suggestion that it comes from: its id in `GET /api/plans/{id}/suggestions`.' })
  suggestionId?: string;

  @Ids(20, { optional: true, description: 'The facts that spoke for that suggestion: their `eventId`s.' })
  evidence?: string[];
}
