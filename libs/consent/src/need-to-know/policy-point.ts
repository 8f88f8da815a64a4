import type { Pool } from 'pg';
import { Gather } from '#event-sourcing';
import { AccessPoint, type AccessDecision, type AccessQuestion, type PermissionRule, type ReadModels } from '#platform';
import type { AccessLogWriter } from './access-log-writer.js';
import { nearness, type Nearness, type NearnessQuestion } from './nearness.js';
import type { AccessRules } from './access-rules.js';
import { decideOn, deny, denyByRole, permitByRole } from './decide-access.js';

/** How long a "no" waits for seats and resources that were written a moment ago, in milliseconds. */
const PATIENCE = 2_000;

/** The one policy point: role, then place and team, from the log's own facts. Personal reads are logged, permits and denials alike. */
export class PolicyPoint extends AccessPoint {
  private readonly near: Gather<NearnessQuestion, Nearness>;

  constructor(
    private readonly rules: AccessRules,
    pool: Pool,
    private readonly readModels: ReadModels,
    private readonly log: AccessLogWriter,
  ) {
    super();
    this.near = new Gather((questions) => nearness(pool, questions));
  }

  async decide(question: AccessQuestion): Promise<AccessDecision> {
    const rule = this.rules.find(question.permission);
    const denied = denyByRole(rule, question.actor);
    const { decision, near } = denied || !rule ? { decision: denied, near: undefined } : await this.weigh(rule, question);
    const answer = decision ?? permitByRole(question.actor);
    if ((rule?.personal ?? true) && !question.notice) this.log.note(question, answer, near?.cases ?? []);
    return answer;
  }

  private async weigh(rule: PermissionRule, question: AccessQuestion): Promise<{ decision: AccessDecision; near?: Nearness }> {
    const { actor, resource } = question;
    if (!resource || resource.kind === 'measure') return { decision: permitByRole(actor) };
    const look = async (): Promise<{ decision: AccessDecision; near: Nearness }> => {
      const near = await this.near.ask({ actor, resource });
      return { decision: decideOn(rule, actor, near), near };
    };
    const first = await look();
    if (first.decision.allowed || question.notice) return first;
    const [reached, head] = [await this.readModels.reached(), await this.readModels.head()];
    if (reached >= head) return look(); // it may have come after the first look
    const isBehind = (await this.readModels.waitFor(head, PATIENCE)) < head;
    const second = await look();
    // Of an unknown resource nobody can say whether it exists.
    return isBehind && !second.near.known ? { ...second, decision: deny('behind') } : second;
  }
}
