import { ApiProperty } from '@nestjs/swagger';

const text = { type: String } as const;
const optional = { required: false } as const;

export class AnswerOptionView {
  @ApiProperty(text) code: string;
  @ApiProperty(text) text: string;
  @ApiProperty({ ...text, ...optional }) loinc?: string;
  @ApiProperty({ type: Boolean, ...optional, description: 'Tells of a need by itself.' }) positive?: boolean;
  @ApiProperty({ type: 'integer', ...optional }) points?: number;
  @ApiProperty({ type: Boolean, ...optional, description: 'Says that none of the others holds.' }) exclusive?: boolean;
}

export class QuestionView {
  @ApiProperty(text) id: string;
  @ApiProperty({ ...text, ...optional }) loinc?: string;
  @ApiProperty(text) domain: string;
  @ApiProperty(text) need: string;
  @ApiProperty({ ...text, nullable: true, description: 'Null where the owner of the words has not agreed that they are shown.' })
  text: string | null;
  @ApiProperty({ type: Boolean, description: 'Many options may hold.' }) multi: boolean;
  @ApiProperty({ type: Boolean, description: 'One of the core questions of the instrument.' }) core: boolean;
  @ApiProperty({ type: () => AnswerOptionView, isArray: true }) options: readonly AnswerOptionView[];
}

export class OptionReadingView {
  @ApiProperty(text) code: string;
  @ApiProperty(text) text: string;
}

export class QuestionReadingView {
  @ApiProperty(text) id: string;
  @ApiProperty(text) text: string;
  @ApiProperty({ type: () => OptionReadingView, isArray: true }) options: readonly OptionReadingView[];
}

/** A translation to read beside the wording, never to ask from. */
export class ReadingView {
  @ApiProperty(text) language: string;
  @ApiProperty({ enum: ['unreviewed'], description: 'No native speaker has reviewed it.' }) review: 'unreviewed';
  @ApiProperty({ type: () => QuestionReadingView, isArray: true }) questions: readonly QuestionReadingView[];
}

export class ScoredDomainView {
  @ApiProperty(text) domain: string;
  @ApiProperty(text) need: string;
  @ApiProperty(text) loinc: string;
  @ApiProperty({ type: 'integer' }) positiveFrom: number;
}

/** A questionnaire with its codes, owner and citation. */
export class InstrumentView {
  @ApiProperty(text) instrument: string;
  @ApiProperty(text) version: string;
  @ApiProperty({ ...text, description: 'Of the wording that is asked, in this version.' }) language: string;
  @ApiProperty(text) title: string;
  @ApiProperty(text) licence: string;
  @ApiProperty(text) citation: string;
  @ApiProperty({ type: () => QuestionView, isArray: true }) questions: readonly QuestionView[];
  @ApiProperty({ type: () => ReadingView, isArray: true }) readings: readonly ReadingView[];
  @ApiProperty({ type: () => ScoredDomainView, isArray: true }) scored: readonly ScoredDomainView[];
}
