import { GoalEndBody, ItemEndBody } from '#plans';
import { HappenedBody, NestedList, OneOf, Text } from '#platform';
import { CLOSE_REASONS } from './close-case.js';

export class CloseCaseBody extends HappenedBody {
  @OneOf(CLOSE_REASONS)
  reason: (typeof CLOSE_REASONS)[number];

  @Text(2000, { optional: true, description: 'What whoever opens the case again should know.' })
  words?: string;

  @NestedList(() => GoalEndBody, 200, { optional: true, description: 'Why each goal of the plan ends that is open still.' })
  goals?: GoalEndBody[];

  @NestedList(() => ItemEndBody, 500, { optional: true, description: 'What becomes of each action and service that is open still.' })
  items?: ItemEndBody[];
}
