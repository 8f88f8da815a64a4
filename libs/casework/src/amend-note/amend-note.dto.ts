import { HappenedBody, Text } from '#platform';

export class AmendNoteBody extends HappenedBody {
  @Text(10_000)
  text: string;

  @Text(1000)
  reason: string;
}
