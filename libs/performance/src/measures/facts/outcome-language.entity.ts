import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The language of a contact, for the outcomes that go back to it. It is asked at the contact and holds. */
@Entity({ name: 'outcome_language' })
export class OutcomeLanguage {
  @PrimaryColumn({ name: 'intake_id', type: 'uuid' })
  intakeId: string;

  @Column({ type: 'text' })
  language: string;
}
