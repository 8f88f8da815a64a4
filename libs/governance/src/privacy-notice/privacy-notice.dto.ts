import { ApiProperty } from '@nestjs/swagger';
import { JURISDICTIONS, LANGUAGES } from '#codes';
import { OneOf } from '#platform';

export class NoticeQuery {
  @OneOf(LANGUAGES, { optional: true })
  language?: string;

  @OneOf(JURISDICTIONS, { optional: true })
  jurisdiction?: string;
}

export class NoticeView {
  @ApiProperty({ type: String }) version: string;
  @ApiProperty({ type: String, description: 'Of the text.' }) language: string;
  @ApiProperty({ type: Boolean, description: 'There is no text in the language asked for: an interpreter has to read this one.' })
  fallback: boolean;
  @ApiProperty({ type: [String], description: 'The four parts of the law in their order, and a question.' }) sentences: string[];
  @ApiProperty({ type: Boolean }) unverified: boolean;
  @ApiProperty({ type: String, format: 'date' }) effectiveFrom: string;
  @ApiProperty({ type: String }) source: string;
}
