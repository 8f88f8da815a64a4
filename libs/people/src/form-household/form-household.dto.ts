import { ArrayMinSize } from 'class-validator';
import { SERVING_PLACES } from '#codes';
import { HappenedBody, Id, NestedList, OneOf, Text } from '#platform';
import type { MemberJoined } from '../household.events.js';
import { MEMBER_ROLES } from '../person.facts.js';

export class MemberDto {
  @Id()
  personId: string;

  @OneOf(MEMBER_ROLES)
  role: MemberJoined['data']['role'];
}

export class FormHouseholdDto extends HappenedBody {
  @Text(160)
  name: string;

  @OneOf(SERVING_PLACES)
  county: string;

  @ArrayMinSize(1)
  @NestedList(() => MemberDto, 30)
  members: MemberDto[];
}
