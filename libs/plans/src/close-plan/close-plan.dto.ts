import { GOAL_CLOSE_REASONS, ITEM_ENDS, PLAN_CLOSE_REASONS } from '#codes';
import { Code, HappenedBody, Id, NestedList, OneOf, Text } from '#platform';

export class GoalEndBody {
  @Id()
  goalId: string;

  @OneOf(GOAL_CLOSE_REASONS)
  reason: string;
}

export class ItemEndBody {
  @Id({ description: 'Of an action or a service.' })
  itemId: string;

  @OneOf(ITEM_ENDS)
  becomes: (typeof ITEM_ENDS)[number];

  @Code({ optional: true, description: 'Handed on: the program or organization that goes on with it.' })
  to?: string;
}

export class ClosePlanBody extends HappenedBody {
  @OneOf(PLAN_CLOSE_REASONS)
  reason: string;

  @Text(2000, { optional: true })
  words?: string;

  @NestedList(() => GoalEndBody, 200, { description: 'Every goal that is open.' })
  goals: GoalEndBody[];

  @NestedList(() => ItemEndBody, 500, { description: 'Every action and service that is open.' })
  items: ItemEndBody[];
}
