/** The exact text that a person agrees to: rendered from the plan alone, so that the same version always gives the same characters. */
import { textHash } from '#event-sourcing';
import type { AgreementWords } from './plan.agreement-parts.js';
import { agreementWords, AGREEMENT_TEXT_VERSION } from './plan.agreement-words.js';
import { currentOf } from './plan.items.js';
import type { ActionState, GoalState, PlanState, ProposedItems, ServiceState } from './plan.js';

export interface AgreementText {
  readonly text: string;
  /** SHA-256 of the text. */
  readonly hash: string;
  readonly language: string;
  /** Of the fixed sentences. */
  readonly textVersion: string;
}

/** What the whole team and the family see: nobody agrees to what they, or who reads it to them, may not see. */
const shared = (item: GoalState | ActionState): boolean => currentOf(item, 'sharing') === 'team-and-family';

const isAhead = ({ status }: ActionState): boolean => status === 'agreed' || status === 'started';
const proposedOf = (state: PlanState): ProposedItems => state.proposed ?? state;

/** The goals and steps of which the text of a plan tells: as they were proposed, without what was over then. */
export function agreedItems(state: PlanState): { goals: readonly GoalState[]; actions: readonly ActionState[] } {
  const proposed = proposedOf(state);
  const goals = Object.values(proposed.goals).filter((goal) => goal.status === 'open' && shared(goal));
  return { goals, actions: Object.values(proposed.actions).filter((action) => isAhead(action) && shared(action)) };
}

/** What a goal counts, and whether the service chose that by itself. */
interface Counted {
  readonly unit: string;
  readonly ownMeasure: boolean;
}

/** A number with what it counts: in the words of the language where the service wrote the unit, as it was written where somebody did. */
export function amountOf(count: string, { unit, ownMeasure }: Counted, { ownSteps }: AgreementWords): string {
  return ownMeasure && ownSteps ? ownSteps(count) : `${count} ${unit}`.trim();
}

class Writing {
  constructor(
    private readonly state: PlanState,
    private readonly words: AgreementWords,
  ) {}

  text(): string {
    const { goals, actions } = agreedItems(this.state);
    const others = actions.filter((action) => !goals.some((goal) => goal.goalId === action.goalId));
    const { words } = this;
    const parts = [
      words.title(this.state.version),
      words.lead.join('\n'),
      ...goals.map((goal, n) => this.goal(goal, n + 1, actions)),
      ...(others.length > 0 ? [[words.otherSteps, ...others.map((action) => this.action(action))].join('\n')] : []),
      words.end.join('\n'),
    ];
    return `${parts.join('\n\n')}\n`;
  }

  private goal(goal: GoalState, number: number, actions: readonly ActionState[]): string {
    const { words } = this;
    const own = actions.filter((action) => action.goalId === goal.goalId).map((action) => this.action(action));
    const services = Object.values(proposedOf(this.state).services).filter(
      (service) => service.goalId === goal.goalId && service.status !== 'ended',
    );
    const steps = [...own, ...services.map((service) => this.service(service))];
    const said = words.said[currentOf(goal, 'saidBy')] ?? words.said['worker']!;
    const amount = (field: string): string => amountOf(currentOf(goal, field), { unit: currentOf(goal, 'unit'), ...goal }, words);
    return [
      words.goal(number, currentOf(goal, 'title')),
      said(currentOf(goal, 'words')),
      words.about(words.outcomes[goal.outcome as keyof AgreementWords['outcomes']] ?? goal.outcome),
      words.from(amount('baseline'), amount('target'), this.day(currentOf(goal, 'targetDate'))),
      ...(steps.length > 0 ? [words.steps, ...steps] : [words.noSteps]),
    ].join('\n');
  }

  private action(action: ActionState): string {
    const { words } = this;
    const due = this.day(currentOf(action, 'dueOn'));
    const facts = [
      words.who(this.place(currentOf(action, 'owner'))),
      ...(due ? [words.by(due)] : []),
      ...(action.mandated ? [words.required(currentOf(action, 'legalBasis') || undefined)] : []),
    ];
    return `• ${currentOf(action, 'title')}. ${facts.join(' ')}`;
  }

  private service({ service, provider }: ServiceState): string {
    return `• ${this.words.service(this.words.services[service] ?? service, this.place(provider))}`;
  }

  private place(code: string): string {
    if (code === 'family') return this.words.family;
    return this.words.places[code as keyof AgreementWords['places']] ?? code;
  }

  private day(day: string): string | undefined {
    return day ? this.words.day(day) : undefined;
  }
}

/** The text of a plan as it was proposed last, in a language; undefined where nobody has written its sentences in that language. */
export function agreementText(state: PlanState, language: string, textVersion = AGREEMENT_TEXT_VERSION): AgreementText | undefined {
  const words = agreementWords(language, textVersion);
  if (!words) return undefined;
  const text = new Writing(state, words).text();
  return { text, hash: textHash(text), language, textVersion };
}
