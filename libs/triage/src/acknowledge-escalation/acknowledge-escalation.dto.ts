import { HappenedBody, Text } from '#platform';

export class AcknowledgeEscalationBody extends HappenedBody {
  @Text(2000, { optional: true, description: 'What is to be said about it.' })
  note?: string;
}
