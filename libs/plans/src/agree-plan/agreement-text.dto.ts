import { ApiProperty } from '@nestjs/swagger';
import { Matches } from 'class-validator';
import { LANGUAGES } from '#codes';
import { OneOf } from '#platform';

const text = { type: String } as const;
const optional = { required: false } as const;
const hash = { ...text, description: 'SHA-256 (hex) of exactly this text.' } as const;

export class AgreementTextQuery {
  @Matches(/^[1-9]\d{0,3}$/, { message: 'must be the number of a version' })
  @ApiProperty({ type: String, pattern: '^[1-9]\\d{0,3}$' })
  version: string;

  @OneOf(LANGUAGES)
  language: string;
}

/** How far the words of one language are. */
export class TranslationView {
  @ApiProperty({ enum: LANGUAGES }) language: string;
  @ApiProperty({ enum: ['original', 'reviewed', 'unreviewed', 'none'], description: '`none`: nobody has written them.' }) status: string;
  @ApiProperty({ ...text, ...optional }) reviewedBy?: string;
  @ApiProperty({ type: String, format: 'date', ...optional }) reviewedOn?: string;
  @ApiProperty({ type: Boolean, description: 'The review is an example.' }) unverified: boolean;
  @ApiProperty({ ...text, description: 'What is known of the review.' }) source: string;
  @ApiProperty({ type: Boolean, description: 'Whether the text may be signed in this language.' }) signable: boolean;
}

export class AgreementTextView {
  @ApiProperty({ type: 'integer' }) version: number;
  @ApiProperty({ enum: LANGUAGES }) language: string;
  @ApiProperty({
    ...text,
    ...optional,
    description: 'Absent where nobody has written it in this language, or where not all of it may be seen.',
  })
  text?: string;
  @ApiProperty({ ...hash, ...optional }) textHash?: string;
  @ApiProperty({ ...text, ...optional, description: 'Of the fixed sentences.' }) textVersion?: string;
  @ApiProperty({ type: Boolean, description: 'Something in it is not shared with the reader any more.' }) withheld: boolean;
  @ApiProperty({ type: () => TranslationView, isArray: true, description: 'Every language, English first.' }) languages: TranslationView[];
}

export class SignedTextView {
  @ApiProperty({ type: 'integer' }) version: number;
  @ApiProperty(text) language: string;
  @ApiProperty({ ...text, ...optional, description: 'Absent where not all of it may be seen.' }) text?: string;
  @ApiProperty({ ...hash, description: 'Of the text as it is rendered now.' }) textHash: string;
  @ApiProperty({ ...text, description: 'Of the text that was signed.' }) signedHash: string;
  @ApiProperty({ type: Boolean, description: 'It is the text that was signed, character for character.' }) same: boolean;
  @ApiProperty({ type: Boolean }) withheld: boolean;
}
