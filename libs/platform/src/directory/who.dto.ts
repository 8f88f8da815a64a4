import { ApiProperty } from '@nestjs/swagger';

const text = { type: String } as const;

/** Who did something, as the directory knows them: a worker, or a person of the family. */
export class WhoView {
  @ApiProperty(text) id: string;
  @ApiProperty(text) name: string;
  @ApiProperty(text) initials: string;
  @ApiProperty(text) role: string;
  @ApiProperty(text) organization: string;
  @ApiProperty({ ...text, required: false }) program?: string;
}
