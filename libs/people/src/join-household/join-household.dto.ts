import { HappenedBody, Id, OneOf } from '#platform';
import type { MemberJoined } from '../household.events.js';
import { MEMBER_ROLES } from '../person.facts.js';

export class JoinHouseholdDto extends HappenedBody {
  @Id()
  personId: string;

  @OneOf(MEMBER_ROLES)
  role: MemberJoined['data']['role'];
}
