import { Moment } from '#platform';

export class EndContactPointDto {
  @Moment({ optional: true })
  occurredAt?: string;
}
