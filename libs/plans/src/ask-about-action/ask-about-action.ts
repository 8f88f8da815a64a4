import { command, notFound, refuse, type Actor } from '#event-sourcing';
import { checkOwnPlan, checkSaid } from '../plan.family.js';
import { byId, currentOf } from '../plan.items.js';
import { ownerOf, plan, type ActionState, type PlanState } from '../plan.js';
import { actionFor } from '../plan.rules.js';
import type { ActionRequestMade, RequestKind } from '../plan.requests.events.js';

export interface AskAboutAction {
  readonly actionId: string;
  readonly wants: RequestKind;
  /** Verbatim; to say nothing more is fine. */
  readonly words?: string;
  /** The signed-in person's own record; looked up by the service. */
  readonly ownPersonId?: string;
}

/** Of one person about one step; who says it again and again is not heard better. */
const MOST_OPEN = 3;

/** Somebody says that they need another time for a step of their plan, or help with it. Neutral: nothing of the step changes. */
export const askAboutAction = command('ask-about-action', plan, (input: AskAboutAction, state, { actor, newId }): ActionRequestMade[] => {
  const personId = checkOwnPlan(state.personIds, input.ownPersonId);
  const { actionId, wants, words } = input;
  const action = stepFor(state, actionId, actor);
  if (words !== undefined) checkSaid(words);
  const open = Object.values(state.followUp.requests).filter((one) => one.actionId === actionId && one.personId === personId);
  if (open.length >= MOST_OPEN) refuse('plan.asked-already', 'Your team has what you said. They will answer you here.', []);
  return [
    {
      type: 'ActionRequestMade',
      data: { requestId: newId('request'), actionId, wants, personId, ...answersFor(action) },
      ...(words !== undefined && { personal: { words }, subjects: state.personIds }),
    },
  ];
});

/** A step that they see and that is open. What is not shared with them is not there for them. */
function stepFor(state: PlanState, actionId: string, actor: Actor): ActionState {
  const action = byId(state.actions, actionId);
  return action && isShared(action) ? actionFor(state, actionId, 'ask-about-action', actor) : notFound('action');
}

function isShared(action: ActionState): boolean {
  const sharing = currentOf(action, 'sharing');
  return sharing === 'team-and-family' || (sharing === 'named' && currentOf(action, 'sharedWith').split(',').includes('family'));
}

/** Whose the step is: the worker who is named, else the program or organization that owns it. */
function answersFor(action: ActionState): Pick<ActionRequestMade['data'], 'owner' | 'forActorId'> {
  const named = currentOf(action, 'doer') === 'family' ? '' : currentOf(action, 'actorId');
  return { owner: ownerOf(action), ...(named && { forActorId: named }) };
}
