import { HappenedBody, Text } from '#platform';

export class RemoveBarrierBody extends HappenedBody {
  @Text(1000, { optional: true })
  reason?: string;
}
