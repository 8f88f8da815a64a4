import { Code, HappenedBody, Id } from '#platform';

export class StartScreeningBody extends HappenedBody {
  @Id()
  triageId: string;

  @Code({ description: 'Such as ahc-hrsn.' })
  instrument: string;
}
