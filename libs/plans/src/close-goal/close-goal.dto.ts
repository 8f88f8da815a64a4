import { GOAL_CLOSE_REASONS } from '#codes';
import { HappenedBody, OneOf } from '#platform';

export class CloseGoalBody extends HappenedBody {
  @OneOf(GOAL_CLOSE_REASONS)
  reason: string;
}
