import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What belongs to what, as far as access asks: `plan` P → `case` C, `person` X → `county` 27109. Ids and codes only. */
@Entity('access_link')
export class AccessLink {
  @PrimaryColumn('text')
  kind: string;

  @PrimaryColumn('text')
  id: string;

  @PrimaryColumn('text')
  toKind: string;

  @PrimaryColumn('text')
  toId: string;
}

/** Who sits on the team of a case. A row goes when the seat is left. */
@Entity('case_seat')
export class CaseSeat {
  @PrimaryColumn('text')
  caseId: string;

  @PrimaryColumn('text')
  seatId: string;

  @Column('text')
  actorId: string;

  /** `worker`, `partner` or `family`. */
  @Column('text')
  kind: string;

  @Column('text')
  organization: string;

  @Column('text', { nullable: true })
  program: string | null;

  @Column('text')
  seatRole: string;
}
