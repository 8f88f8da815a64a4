import { HappenedBody, Id, OneOf, YesNo } from '#platform';
import { RELATIONSHIPS } from '../person.facts.js';

export class RecordRelationshipDto extends HappenedBody {
  @Id()
  fromPersonId: string;

  @Id()
  toPersonId: string;

  @OneOf(RELATIONSHIPS)
  kind: string;

  @YesNo({ description: 'True: never pass on how one can reach the other.' })
  noContact: boolean;
}
