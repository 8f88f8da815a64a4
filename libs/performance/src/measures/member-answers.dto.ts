import { ApiProperty } from '@nestjs/swagger';

class MemberEventBody {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty()
  type: string;

  @ApiProperty({ format: 'date-time' })
  occurredAt: string;

  @ApiProperty({ format: 'date-time' })
  recordedAt: string;

  @ApiProperty()
  position: string;

  @ApiProperty({ description: 'Id of the worker or person who recorded it.' })
  by: string;
}

export class MemberBody {
  @ApiProperty({ format: 'uuid', description: 'Id of the intake, of the outcome, or of the event that planned the review.' })
  memberId: string;

  @ApiProperty({ required: false, format: 'uuid', description: 'Only where you may see this person.' })
  personId?: string;

  @ApiProperty({ required: false, description: 'Only where you may see this person.' })
  name?: string;

  @ApiProperty()
  county: string;

  @ApiProperty()
  program: string;

  @ApiProperty({ format: 'date' })
  day: string;

  @ApiProperty({ enum: ['yes', 'no', 'listed'] })
  counts: string;

  @ApiProperty()
  reason: string;

  @ApiProperty()
  words: string;

  @ApiProperty({ required: false, type: 'integer' })
  days?: number;

  @ApiProperty({ type: [MemberEventBody] })
  events: MemberEventBody[];
}

class ReasonBody {
  @ApiProperty()
  code: string;

  @ApiProperty({ enum: ['yes', 'no', 'listed'] })
  counts: string;

  @ApiProperty()
  words: string;

  @ApiProperty({ type: 'integer' })
  count: number;
}

export class MeasureMembers {
  @ApiProperty({ type: [MemberBody] })
  items: MemberBody[];

  @ApiProperty({ type: [ReasonBody], description: 'Of all members of the question, whatever part of them is listed.' })
  reasons: ReasonBody[];

  @ApiProperty({ type: 'integer', description: 'Members that the filter lets through.' })
  total: number;

  @ApiProperty({ required: false })
  next?: string;
}
