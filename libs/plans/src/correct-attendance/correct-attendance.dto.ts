import { ATTENDANCE, NOT_COME_REASONS } from '#codes';
import { HappenedBody, OneOf, Text } from '#platform';

export class CorrectAttendanceBody extends HappenedBody {
  @OneOf(ATTENDANCE)
  attendance: string;

  @OneOf(NOT_COME_REASONS, { optional: true })
  because?: string;

  @Text(1000, { description: 'Why what was recorded is wrong.' })
  reason: string;
}
