import { NEEDS } from '#codes';
import { PROGRESS_INSTRUMENTS } from '#governance';
import { Amount, HappenedBody, OneOf, Text } from '#platform';

export class MeasureProgressBody extends HappenedBody {
  @Amount(-1_000_000, 1_000_000, { description: 'In the unit of the goal; with an instrument, on its scale.' })
  value: number;

  @Text(2000, { optional: true })
  note?: string;

  @OneOf(PROGRESS_INSTRUMENTS, { optional: true, description: 'Which scale; the goal’s own measure, if left out.' })
  instrument?: string;

  @OneOf(NEEDS, { optional: true, description: 'With an instrument: about which need; the goal’s, if left out.' })
  domain?: string;
}
