import { command, Refusal } from '#event-sourcing';
import type { ActionAgreed } from '../plan.events.js';
import { plan } from '../plan.js';
import { checkNamed, checkWaiting, factsOf, goalFor, programIn } from '../plan.rules.js';

export interface AgreeAction {
  readonly goalId: string;
  readonly title: string;
  /** The program or organisation that answers for it, or `family`. */
  readonly owner: string;
  readonly doer: 'worker' | 'partner' | 'family';
  readonly actorId?: string;
  readonly mandated?: boolean;
  readonly legalBasis?: string;
  readonly dueOn?: string;
  readonly waitsFor?: string;
  readonly sharing: string;
  readonly sharedWith?: readonly string[];
}

/** One step towards a goal: who does it, who owns it, whether law requires it. Whoever owns it can see it. */
export const agreeAction = command('agree-action', plan, (input: AgreeAction, state, context): ActionAgreed[] => {
  const { title, mandated = false, sharedWith = [], ...data } = input;
  checkNamed(input.sharing, sharedWith);
  const { need } = goalFor(state, input.goalId, 'agree-action');
  if (mandated && !input.legalBasis) {
    throw new Refusal('content', 'plan.legal-basis-missing', 'Say which law requires this, so that the person can ask about it.');
  }
  if (input.waitsFor) checkWaiting(state, input.waitsFor);
  const readers = input.sharing === 'named' ? [...new Set([...sharedWith, input.owner])] : sharedWith;
  const program = programIn(input.owner);
  return [
    {
      type: 'ActionAgreed',
      data: { ...data, actionId: context.newId('action'), mandated, sharedWith: readers },
      personal: { title },
      subjects: state.personIds,
      facts: factsOf(state, { program, need }),
      ...(program && { program }),
      ...(mandated && { legalBasis: input.legalBasis }),
    },
  ];
});
