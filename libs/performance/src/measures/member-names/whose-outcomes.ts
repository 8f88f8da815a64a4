import { Injectable } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import { ItemSharings } from '#casework';
import { AccessPoint, TEAM_KEY, type Audience, type SignedIn } from '#platform';
import { MeasuredOutcome } from '../facts/measured-outcome.entity.js';

/** Of a case where the reader has no seat: what its whole team may see. */
const OUTSIDE: Audience = { everything: false, keys: [TEAM_KEY] };

/** Whose outcomes a reader may know: a goal that is not shared with them stays a number, also where they may see the person. */
@Injectable()
export class WhoseOutcomes {
  constructor(
    private readonly access: AccessPoint,
    private readonly dataSource: DataSource,
    private readonly sharings: ItemSharings,
  ) {}

  /** Of these outcomes those whose person is not told. */
  async hiddenFrom(actor: SignedIn, outcomeIds: readonly string[]): Promise<ReadonlySet<string>> {
    const outcomes = await this.dataSource.getRepository(MeasuredOutcome).findBy({ outcomeId: In([...outcomeIds]) });
    const cases = [...new Set(outcomes.map(({ caseId }) => caseId))];
    const seen = await Promise.all(
      cases.map(async (caseId) => {
        const goalIds = outcomes.filter((outcome) => outcome.caseId === caseId).map(({ goalId }) => goalId);
        return this.sharings.seen(caseId, goalIds, await this.audience(actor, caseId));
      }),
    );
    const goals = new Set(seen.flatMap((ids) => [...ids]));
    const shown = new Set(outcomes.filter(({ goalId }) => goals.has(goalId)).map(({ outcomeId }) => outcomeId));
    return new Set(outcomeIds.filter((id) => !shown.has(id)));
  }

  private async audience(actor: SignedIn, id: string): Promise<Audience> {
    const decision = await this.access.decide({ actor, permission: 'case.read', resource: { kind: 'case', id }, notice: true });
    return decision.allowed ? decision.audience : OUTSIDE;
  }
}
