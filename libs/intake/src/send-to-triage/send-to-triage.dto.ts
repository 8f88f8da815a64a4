import { Moment } from '#platform';

export class SendToTriageDto {
  @Moment({ optional: true })
  occurredAt?: string;
}
