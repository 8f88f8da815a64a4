import { PLAN_CLOSE_REASONS } from '#codes';
import { GoalEndBody, ItemEndBody } from '#plans';
import { HappenedBody, NestedList, OneOf, Text } from '#platform';

export class CloseCaseBody extends HappenedBody {
  @OneOf(PLAN_CLOSE_REASONS)
  reason: (typeof PLAN_CLOSE_REASONS)[number];

  @Text(2000, { optional: true, description: 'What whoever opens the case again should know.' })
  words?: string;

  @NestedList(() => GoalEndBody, 200, { optional: true, description: 'Why each goal of the plan ends that is open still.' })
  goals?: GoalEndBody[];

  @NestedList(() => ItemEndBody, 500, { optional: true, description: 'What becomes of each action and service that is open still.' })
  items?: ItemEndBody[];
}
