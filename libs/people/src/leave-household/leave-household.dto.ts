import { Moment } from '#platform';

export class LeaveHouseholdDto {
  @Moment({ optional: true })
  occurredAt?: string;
}
