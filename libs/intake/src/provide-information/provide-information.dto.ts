import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, IsArray, Length, Matches } from 'class-validator';
import { HappenedBody } from '#platform';

export class ProvideInformationDto extends HappenedBody {
  @IsArray()
  @ArrayMaxSize(40)
  @Length(1, 80, { each: true })
  @Matches(/^[a-z0-9][a-z0-9-]*$/, { each: true, message: 'must hold kinds or events of facts' })
  @ApiProperty({ type: [String], maxItems: 40, description: 'Kinds of facts, or the events that told them.' })
  confirmed: string[];
}
