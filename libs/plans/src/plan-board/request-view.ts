/** What the family asked about a step, for one reader. */
import { sees, type Audience, type SignedIn, type Who } from '#platform';
import { mayReadReason } from '../plan.family.js';
import { maySettle, type OwnedAction } from '../plan.rules.js';
import type { PlanAction } from './plan-board.entity.js';
import type { RequestView } from './request.dto.js';

interface Look {
  readonly actor: SignedIn;
  readonly audience: Audience;
  readonly who: (id: string) => Who;
}

type Asked = Pick<PlanAction, 'requests' | 'requestWords'> & OwnedAction;

const IS_OPEN: readonly string[] = ['agreed', 'started'];

/** Oldest first. It is between the team and the one who asked: the rest of the family reads nothing of it. */
export function requestsOf(action: Asked, { actor, audience, who }: Look): RequestView[] {
  const reader = { isTeam: sees(audience, 'team'), personId: actor.personId };
  const answers = IS_OPEN.includes(action.status) && maySettle(actor, action);
  return action.requests
    .filter(({ personId }) => mayReadReason(reader, personId))
    .map(({ requestId, wants, personId, by, at, answer }) => {
      const words = action.requestWords?.[requestId];
      return {
        ...{ requestId, wants, personId, at, who: who(by) },
        words: words?.said ?? null,
        ...(answer && { answer: { words: words?.answer ?? null, dueOn: answer.dueOn, at: answer.at, who: who(answer.by) } }),
        allowed: answers && !answer ? ['answer-request'] : [],
      };
    });
}
