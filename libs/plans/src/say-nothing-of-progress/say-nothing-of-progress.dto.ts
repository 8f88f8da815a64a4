import { NEEDS, NOT_SAID_REASONS } from '#codes';
import { PROGRESS_INSTRUMENTS } from '#governance';
import { HappenedBody, OneOf } from '#platform';

export class SayNothingOfProgressBody extends HappenedBody {
  @OneOf(NOT_SAID_REASONS)
  because: (typeof NOT_SAID_REASONS)[number];

  @OneOf(PROGRESS_INSTRUMENTS, { optional: true })
  instrument?: string;

  @OneOf(NEEDS, { optional: true })
  domain?: string;
}
