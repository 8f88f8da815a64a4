import { HappenedBody, Text } from '#platform';

export class SetAsideSuggestionBody extends HappenedBody {
  @Text(1000, { optional: true, description: 'Why, where somebody said it.' })
  reason?: string;
}
