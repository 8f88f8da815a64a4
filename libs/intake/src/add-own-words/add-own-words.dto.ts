import { HappenedBody, Text } from '#platform';

export class AddOwnWordsDto extends HappenedBody {
  @Text(10_000)
  ownWords: string;
}
