import { ArrayMaxSize, IsArray, Length, Matches } from 'class-validator';
import { ApiProperty } from '@nestjs/swagger';
import { HappenedBody, Id } from '#platform';

export class IdentifyPersonDto extends HappenedBody {
  @Id()
  personId: string;

  @IsArray()
  @ArrayMaxSize(20)
  @Length(1, 60, { each: true })
  @Matches(/^[a-z][a-z0-9-]*$/, { each: true, message: 'must hold codes of reasons' })
  @ApiProperty({ type: [String], maxItems: 20, description: 'Codes of the reasons; new-person for one just registered.' })
  reasons: string[];
}
