import { CHANNELS, ORGANIZATIONS, PROGRAMS, SHARING } from '#codes';
import { HappenedBody, ManyOf, OneOf, Text, YesNo } from '#platform';

export class LogContactBody extends HappenedBody {
  @OneOf(CHANNELS)
  channel: string;

  @OneOf(['in', 'out'])
  direction: 'in' | 'out';

  @OneOf(['person', 'family', 'partner', 'other'])
  withWhom: 'person' | 'family' | 'partner' | 'other';

  @YesNo()
  reached: boolean;

  @Text(4000)
  summary: string;

  @Text(4000, { optional: true, description: 'What the person said, verbatim.' })
  ownWords?: string;

  @OneOf(SHARING)
  sharing: string;

  @ManyOf([...PROGRAMS, ...ORGANIZATIONS, 'family'], { optional: true })
  sharedWith?: string[];
}
