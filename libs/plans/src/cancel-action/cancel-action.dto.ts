import { GROUND_ENDED } from '#governance';
import { HappenedBody, OneOf, Text } from '#platform';

export class CancelActionBody extends HappenedBody {
  @Text(1000)
  reason: string;

  @OneOf(GROUND_ENDED, { optional: true, description: 'Needed where law required it: how the duty ended.' })
  groundEnded?: string;
}
