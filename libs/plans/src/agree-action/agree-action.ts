import { command, Refusal, type Context } from '#event-sourcing';
import { groundNamed, groundsOn, localDay, policyInForce } from '#governance';
import type { ActionAgreed } from '../plan.events.js';
import { checkReadable } from '../plan.edits.js';
import { plan, type PlanState } from '../plan.js';
import { checkAbout, checkNamed, checkWaiting } from '../plan.checks.js';
import { factsOf, goalFor, programIn } from '../plan.rules.js';
import { checkSuggestion } from '../plan.suggestions.js';

export interface AgreeAction {
  readonly goalId: string;
  readonly title: string;
  /** The program or organisation that answers for it, or `family`. */
  readonly owner: string;
  readonly doer: 'worker' | 'partner' | 'family';
  readonly actorId?: string;
  /** Whom of the people of the plan it is about; left out: all of them. */
  readonly aboutIds?: readonly string[];
  readonly mandated?: boolean;
  /** Which law or rule requires it: an id of the list, or the citation of one that is on it. */
  readonly legalGround?: string;
  readonly legalBasis?: string;
  readonly dueOn?: string;
  readonly waitsFor?: string;
  readonly sharing: string;
  readonly sharedWith?: readonly string[];
  /** The suggestion that it comes from, and the events that spoke for it. */
  readonly suggestionId?: string;
  readonly evidence?: readonly string[];
}

/** The law from the list that holds on the day. @throws Refusal 422 `plan.legal-basis-missing`, `plan.legal-basis-unknown` */
function lawFor(
  input: AgreeAction,
  { county }: PlanState,
  { now, occurredAt = now }: Context,
): { legalGround: string; legalBasis: string } {
  const named = input.legalGround ?? input.legalBasis;
  if (!named) {
    throw new Refusal('content', 'plan.legal-basis-missing', 'Say which law requires this, so that the person can ask about it.');
  }
  const day = localDay(occurredAt);
  const ground = groundNamed(groundsOn(policyInForce('legal-grounds', day, county).values.grounds, day), named);
  if (ground) return { legalGround: ground.id, legalBasis: ground.citation };
  throw new Refusal(
    'content',
    'plan.legal-basis-unknown',
    'This law is not on the list of those that hold on that day. Choose one of the list.',
  );
}

/** One step towards a goal: who does it, who owns it, whether law requires it. Whoever owns it can see it. */
export const agreeAction = command('agree-action', plan, (input: AgreeAction, state, context): ActionAgreed[] => {
  const { title, mandated = false, sharedWith = [], legalGround: _id, legalBasis: _citation, ...data } = input;
  checkNamed(input.sharing, sharedWith);
  checkReadable(input);
  checkAbout(state, input);
  checkSuggestion(input, localDay(context.now), state.county);
  const { need } = goalFor(state, input.goalId, 'agree-action');
  const law = mandated ? lawFor(input, state, context) : undefined;
  if (input.waitsFor) checkWaiting(state, input.waitsFor);
  const readers = input.sharing === 'named' ? [...new Set([...sharedWith, input.owner])] : sharedWith;
  const program = programIn(input.owner);
  return [
    {
      type: 'ActionAgreed',
      data: { ...data, ...law, actionId: context.newId('action'), mandated, sharedWith: readers },
      personal: { title },
      subjects: state.personIds,
      facts: factsOf(state, { program, need }),
      ...(program && { program }),
      ...(law && { legalBasis: law.legalBasis }),
    },
  ];
});
