import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A screening of the contact that a plan comes from: where its answers are read. Holds nothing of what was answered. */
@Entity('plan_screening')
@Index(['intakeId'])
export class PlanScreening {
  @PrimaryColumn('uuid') screeningId: string;
  @Column('uuid') intakeId: string;
  @Column('text') instrument: string;
  @Column('text') version: string;
}

export const planSourceEntities = [PlanScreening];
