import type { Actor, CommandDefinition, DomainEvent, Recorded } from '#event-sourcing';

/** Who acts in the demo world. */
export interface Player extends Actor {
  readonly programs: readonly string[];
  readonly jurisdictions: readonly string[];
}

/** One command of a story: when, who, what. */
export interface Step<State = never, Input extends object = never, E extends DomainEvent = never> {
  /** When it was recorded: milliseconds since 1970. Never earlier than the step before. */
  readonly at: number;
  readonly by: Player;
  readonly command: CommandDefinition<State, Input, E>;
  readonly streamId?: string;
  readonly input: Input;
  readonly lookedUp?: Partial<Input>;
  /** When it happened, where that was earlier. */
  readonly happened?: number;
  readonly program?: string;
  readonly jurisdiction?: string;
  readonly channel?: string;
}

/** What came of a step. */
export interface Done<E extends DomainEvent = DomainEvent> {
  readonly streamId: string;
  readonly events: readonly Recorded<E>[];
  /** What the product's reactions wrote at once because of them. */
  readonly consequences: readonly Recorded<DomainEvent>[];
}

export type AnyStep = Step<never, never, never>;

/** A story yields its steps in the order of their times; each gives back what came of it. Told until today, and no further. */
export type Story<Result = void> = Generator<AnyStep, Result, Done>;

/** Tells one step. */
export function* tell<State, Input extends object, E extends DomainEvent>(step: Step<State, Input, E>): Story<Done<E>> {
  return (yield step as unknown as AnyStep) as Done<E>;
}

/** The data of the first event of a type that a step led to. */
export function dataOf<E extends DomainEvent, Type extends E['type']>(done: Done<E>, type: Type): Extract<E, { type: Type }>['data'] {
  const event = done.events.find((one) => one.type === type);
  if (!event) throw new Error(`The step led to no ${type}.`);
  return event.data as Extract<E, { type: Type }>['data'];
}
