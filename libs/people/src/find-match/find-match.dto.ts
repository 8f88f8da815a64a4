import { ApiProperty } from '@nestjs/swagger';
import { Id, Text } from '#platform';

export class FindMatchDto {
  @Text(120, { optional: true, min: 0 })
  given?: string;

  @Text(120, { optional: true, min: 0 })
  family?: string;

  @Text(20, { optional: true, min: 0, description: 'As typed: 1991, 3/1991, 3/12/1991 or 1991-03-12.' })
  birth?: string;

  @Text(40, { optional: true, min: 0 })
  phone?: string;

  @Id({ optional: true, description: 'The contact that is being taken: who was said to be somebody else there is left out.' })
  intakeId?: string;
}

export class MatchReasonView {
  @ApiProperty({ enum: ['same', 'near', 'different'] })
  kind: string;

  @ApiProperty({ type: String, description: 'Key of the catalogue.' })
  code: string;

  @ApiProperty({ type: String })
  words: string;
}

export class PersonMatchView {
  @ApiProperty({ type: String, format: 'uuid' })
  personId: string;

  @ApiProperty({ type: String })
  name: string;

  @ApiProperty({ enum: ['very-likely', 'likely', 'possible'] })
  likelihood: string;

  @ApiProperty({ type: Number })
  score: number;

  @ApiProperty({ type: String, required: false })
  county?: string;

  @ApiProperty({ type: String, format: 'date' })
  since: string;

  @ApiProperty({ type: () => MatchReasonView, isArray: true })
  reasons: MatchReasonView[];
}

export class PersonMatchesView {
  @ApiProperty({ type: () => PersonMatchView, isArray: true })
  items: PersonMatchView[];
}
