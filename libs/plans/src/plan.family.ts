/** What the people whom a plan is for do themselves: who they are, and which words are theirs alone. */
import { PROGRAMS } from '#codes';
import { isVisible, Refusal, type Actor } from '#event-sourcing';

/** What they say themselves, and nobody says for them. */
export const OWN: readonly string[] = ['state-own-goal', 'restate-own-goal', 'share-own-goal', 'ask-about-action'];
/** What they do with a plan and its goals. */
export const FAMILY: readonly string[] = ['agree-plan', 'decline-agreement', ...OWN];

/** Whether somebody acts as a person or a family member: for themselves, not for an agency. */
export const isFamily = (role: string): boolean => role === 'person' || role === 'family-member';

/** The plan is for this person: a seat on the team of another family is not enough. @throws Refusal 403 `plan.not-your-plan` */
export function checkOwnPlan(personIds: readonly string[], ownPersonId: string | undefined): string {
  if (ownPersonId !== undefined && personIds.includes(ownPersonId)) return ownPersonId;
  throw new Refusal('not-allowed', 'plan.not-your-plan', 'You can say what you want in your own plan. This plan is for somebody else.');
}

/** Whose words a goal is in. */
interface Said {
  readonly saidByPersonId?: string;
  readonly ownHand: boolean;
}

/** @throws Refusal 403 `plan.not-your-words` */
export function checkOwnWords({ saidByPersonId }: Said, ownPersonId: string): void {
  if (saidByPersonId === ownPersonId) return;
  throw new Refusal('not-allowed', 'plan.not-your-words', 'These are somebody else’s words. Say what you want as a goal of your own.');
}

/** Who may read it is theirs to choose where they wrote it with their own hand. @throws Refusal 403 `plan.not-your-words` or `plan.not-your-choice` */
export function checkOwnChoice(goal: Said, ownPersonId: string): void {
  checkOwnWords(goal, ownPersonId);
  if (goal.ownHand) return;
  throw new Refusal('not-allowed', 'plan.not-your-choice', 'Your team wrote this down for you. Ask them to change who may read it.');
}

/** Who answers a plan, and whose answer it is. */
export interface OwnAnswer {
  readonly personId: string;
  readonly capacity?: string;
  /** The signed-in person's own record; looked up by the service, never told by the caller. */
  readonly ownPersonId?: string;
}

/**
 * By themselves, people say yes or no for themselves and as themselves: that they speak for somebody is not theirs to claim. Workers write
 * down what they were told, and in which capacity.
 *
 * @throws Refusal 403 `plan.not-your-answer`
 */
export function checkOwnAnswer(actor: Pick<Actor, 'role'>, { personId, capacity = 'self', ownPersonId }: OwnAnswer): void {
  if (!isFamily(actor.role) || (personId === ownPersonId && capacity === 'self')) return;
  throw new Refusal(
    'not-allowed',
    'plan.not-your-answer',
    'Here you can say yes or no for yourself only. What you say for somebody else, a worker of your team writes down.',
  );
}

/** Why somebody said no is for the team and for the one who said it; the rest of the family reads the no alone. */
export function mayReadReason(reader: { readonly isTeam: boolean; readonly personId?: string }, saidByPersonId: string): boolean {
  return reader.isTeam || reader.personId === saidByPersonId;
}

/**
 * Words that somebody wrote with their own hand stand as they are until they say it in other words, and who may read them is their choice.
 *
 * @throws Refusal 403 `plan.their-own-words` or `plan.their-own-choice`
 */
export function checkTheirWords(item: object, texts: Readonly<Record<string, string>>): void {
  if (!('ownHand' in item) || item.ownHand !== true) return;
  if (texts['words'] !== undefined) {
    throw new Refusal(
      'not-allowed',
      'plan.their-own-words',
      'They wrote these words themselves, so the words stand as they are. Only they can say it in other words.',
    );
  }
  if (texts['sharing'] !== undefined || texts['sharedWith'] !== undefined) {
    throw new Refusal('not-allowed', 'plan.their-own-choice', 'They wrote this themselves and chose who may read it. That choice stands.');
  }
}

/**
 * Goals are worked on, and closed, by the programs: one that no program may see could never be closed, nor the case that it is in. Which
 * programs are on the team, the plan does not know.
 *
 * @throws Refusal 422 `plan.nobody-to-work-on-it`
 */
export function checkSomebodyWorksOnIt(sharedWith: readonly string[]): void {
  if (sharedWith.some((key) => (PROGRAMS as readonly string[]).includes(key))) return;
  throw new Refusal(
    'content',
    'plan.nobody-to-work-on-it',
    'Choose at least one program that may see it. Nobody else can plan the steps with you or close the goal.',
  );
}

/** Whom a choice of readers shares something with: those of the team that are named, or all of it; the family always. */
export function sharingOf(sharedWith: readonly string[] | undefined): { sharing: string; sharedWith: string[] } {
  if (!sharedWith) return { sharing: 'team-and-family', sharedWith: [] };
  return { sharing: 'named', sharedWith: [...new Set([...sharedWith, 'family'])] };
}

/** @throws Refusal 422 `plan.nothing-said` */
export function checkSaid(words: string): void {
  if (!isVisible(words)) throw new Refusal('content', 'plan.nothing-said', 'Say what you want, in your own words.');
}

/** Characters of a name that is made of somebody's words. */
const SHORT = 80;

/** A short name for words that nobody has named: their first sentence, or its beginning, at the end of a word. */
export function shortTitle(words: string): string {
  const text = words.replaceAll(/\s+/g, ' ').trim();
  const sentence = /^.*?[.!?](?=\s|$)/.exec(text)?.[0] ?? text;
  if (sentence.length <= SHORT) return sentence.replace(/\.$/, '');
  const cut = sentence.slice(0, SHORT - 1);
  const end = cut.lastIndexOf(' ');
  return `${end > 0 ? cut.slice(0, end) : cut}…`;
}
