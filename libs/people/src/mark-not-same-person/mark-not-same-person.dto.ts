import { HappenedBody, Id } from '#platform';

export class MarkNotSamePersonDto extends HappenedBody {
  @Id({ optional: true })
  otherPersonId?: string;

  @Id({ optional: true, description: 'The contact whose person is not this one, while nobody is identified there yet.' })
  intakeId?: string;
}
