import { LANGUAGES } from '#codes';
import { HappenedBody, Id, OneOf, Whole } from '#platform';

export class AgreePlanBody extends HappenedBody {
  @Whole(1, 10_000, { description: 'The version that is agreed to.' })
  version: number;

  @Id()
  personId: string;

  @OneOf(['self', 'parent', 'guardian', 'representative'])
  capacity: 'self' | 'parent' | 'guardian' | 'representative';

  @OneOf(LANGUAGES, { description: 'In which language it was read.' })
  language: string;

  @OneOf(['spoken', 'paper', 'electronic'])
  signature: 'spoken' | 'paper' | 'electronic';
}
