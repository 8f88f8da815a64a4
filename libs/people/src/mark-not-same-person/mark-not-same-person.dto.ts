import { Id, Moment } from '#platform';

export class MarkNotSamePersonDto {
  @Id({ optional: true })
  otherPersonId?: string;

  @Id({ optional: true, description: 'The contact whose person is not this one, while nobody is identified there yet.' })
  intakeId?: string;

  @Moment({ optional: true })
  occurredAt?: string;
}
