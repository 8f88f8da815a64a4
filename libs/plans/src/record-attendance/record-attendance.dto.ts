import { ATTENDANCE, NOT_COME_REASONS } from '#codes';
import { HappenedBody, Id, OneOf, Text } from '#platform';

export class RecordAttendanceBody extends HappenedBody {
  @OneOf(['service', 'action'])
  itemKind: 'service' | 'action';

  @Id()
  itemId: string;

  @OneOf(ATTENDANCE)
  attendance: string;

  @OneOf(NOT_COME_REASONS, { optional: true, description: 'Why they did not come, if they said it.' })
  because?: string;

  @Text(1000, { optional: true })
  note?: string;
}
