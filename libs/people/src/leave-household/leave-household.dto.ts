import { HappenedBody } from '#platform';

export class LeaveHouseholdDto extends HappenedBody {}
