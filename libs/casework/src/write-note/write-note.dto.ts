import { ORGANIZATIONS, PROGRAMS, SHARING } from '#codes';
import { ManyOf, Moment, OneOf, Text } from '#platform';

export class WriteNoteBody {
  @Text(10_000)
  text: string;

  @OneOf(SHARING)
  sharing: string;

  @ManyOf([...PROGRAMS, ...ORGANIZATIONS, 'family'], { optional: true })
  sharedWith?: string[];

  @Moment({ optional: true, description: 'When it was true, if not now.' })
  occurredAt?: string;
}
