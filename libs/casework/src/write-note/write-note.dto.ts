import { ORGANIZATIONS, PROGRAMS, SHARING } from '#codes';
import { HappenedBody, ManyOf, OneOf, Text } from '#platform';

export class WriteNoteBody extends HappenedBody {
  @Text(10_000)
  text: string;

  @OneOf(SHARING)
  sharing: string;

  @ManyOf([...PROGRAMS, ...ORGANIZATIONS, 'family'], { optional: true })
  sharedWith?: string[];
}
