import { Moment, Text } from '#platform';

export class AddOwnWordsDto {
  @Text(10_000)
  ownWords: string;

  @Moment({ optional: true })
  occurredAt?: string;
}
