import type { FeedRow } from '#casework';
import { uuidV7 } from '#event-sourcing';
import { DEMO_PEOPLE, type AccessDecision, type AccessPoint, type AccessQuestion } from '#platform';
import { LivePolicy } from './live-policy.js';

const row = (position: string, caseId: string, topic = 'notes'): FeedRow =>
  Object.assign({} as FeedRow, {
    ...{ position, caseId, topic, kind: 'NoteWritten', sharings: [{ sharing: 'team', sharedWith: [] }] },
    ...{ planId: null, triageId: null, intakeId: null, personId: null },
  });

/** A policy point that answers when it is let to; who sits on which case may change meanwhile. */
class Point implements AccessPoint {
  readonly asked: string[] = [];
  readonly seats = new Set<string>();
  private waiting: (() => void)[] = [];

  decide({ resource }: AccessQuestion): Promise<AccessDecision> {
    const id = resource!.id;
    this.asked.push(id);
    const decision = (): AccessDecision => ({ allowed: this.seats.has(id), reason: '', audience: { everything: true, keys: ['team'] } });
    return new Promise((resolve) => this.waiting.push(() => resolve(decision())));
  }

  answer(): void {
    for (const go of this.waiting.splice(0)) go();
  }
}

describe('what an open page hears of', () => {
  const [mine, other] = [uuidV7(), uuidV7()];
  let point: Point;
  let policy: LivePolicy;
  const heard = async (...rows: FeedRow[]): Promise<(string | undefined)[]> => {
    const changes = policy.changesOf(rows);
    point.answer();
    return (await changes).map((change) => change?.position);
  };
  beforeEach(() => {
    point = new Point();
    point.seats.add(mine);
    policy = new LivePolicy(point, DEMO_PEOPLE[0]!);
  });

  it('is asked of the policy point for all rows at once, once a case', async () => {
    expect(await heard(row('1', mine), row('2', other), row('3', mine))).toEqual(['1', undefined, '3']);
    expect(point.asked).toEqual([mine, other]);
    expect(await heard(row('4', mine))).toEqual(['4']);
    expect(point.asked).toHaveLength(2);
  });

  it('follows a change of the team at once', async () => {
    await heard(row('1', mine));
    point.seats.delete(mine);
    expect(await heard(row('2', mine, 'team'), row('3', mine))).toEqual([undefined, undefined]);
  });
});
