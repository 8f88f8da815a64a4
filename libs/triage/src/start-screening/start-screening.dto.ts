import { Code, Id, Moment } from '#platform';

export class StartScreeningBody {
  @Id()
  triageId: string;

  @Code({ description: 'Such as ahc-hrsn.' })
  instrument: string;

  @Moment({ optional: true, description: 'When it was true, if not now.' })
  occurredAt?: string;
}
