import { ApiProperty } from '@nestjs/swagger';
import { Matches } from 'class-validator';
import { Text } from '#platform';

export class QuestionLookBody {
  @Matches(/^[1-9]\d{0,17}$/)
  @ApiProperty({ type: String, pattern: '^[1-9]\\d{0,17}$', description: 'Which look, as `GET /api/access-log` names it.' })
  lookId: string;

  @Text(1000, { optional: true, description: 'What is not right about it, in the person’s own words; kept verbatim.' })
  words?: string;
}
