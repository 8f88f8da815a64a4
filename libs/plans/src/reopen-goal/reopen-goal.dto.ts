import { GOES_ON_REASONS } from '#codes';
import { HappenedBody, OneOf } from '#platform';

export class ReopenGoalBody extends HappenedBody {
  @OneOf(GOES_ON_REASONS)
  reason: string;
}
