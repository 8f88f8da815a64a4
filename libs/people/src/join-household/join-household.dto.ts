import { Id, Moment, OneOf } from '#platform';
import type { MemberJoined } from '../household.events.js';
import { MEMBER_ROLES } from '../person.facts.js';

export class JoinHouseholdDto {
  @Id()
  personId: string;

  @OneOf(MEMBER_ROLES)
  role: MemberJoined['data']['role'];

  @Moment({ optional: true })
  occurredAt?: string;
}
