/** One command of a contact: its name in the draft, and its content once the answers before it are known. */
export interface Step {
  readonly name: string;
  readonly make: (ids: StepIds) => { readonly path: string; readonly body: unknown };
  /** A later change of the content is sent again; what creates something is sent once for ever. */
  readonly again?: boolean;
}

/** The ids that the creating commands answered with. */
export type StepIds = Readonly<Record<string, string | undefined>>;

/** A step as it went out: the same key and content again is harmless. Without an answer, nobody knows yet whether it arrived. */
export interface SentStep {
  readonly key: string;
  readonly path: string;
  readonly body: unknown;
  readonly answer?: { readonly id: string; readonly position: string };
}

export type SentSteps = Readonly<Record<string, SentStep>>;

/** What a run needs: `send` rejects with what went wrong, `keep` returns once the steps are safe in the draft. */
export interface Sender {
  send(path: string, body: unknown, key: string): Promise<{ id: string; position: string }>;
  keep(sent: SentSteps): Promise<void>;
  newKey(): string;
  /** True where nobody knows whether it arrived, so that the very same must be sent again: no answer, 503. */
  isUnknown(error: unknown): boolean;
  /** Called before each step: how many of how many are done. */
  progress(done: number, of: number): void;
}

/** The ids answered so far, by step. */
export function idsOf(sent: SentSteps): StepIds {
  return Object.fromEntries(Object.entries(sent).map(([name, step]) => [name, step.answer?.id]));
}

function isDone(step: Step, was: SentStep | undefined, ids: StepIds): boolean {
  if (!was?.answer) return false;
  return !step.again || JSON.stringify(step.make(ids).body) === JSON.stringify(was.body);
}

/** What goes out for a step: the very same again where the first try has no answer, else new content under a new key. */
function outgoing(step: Step, was: SentStep | undefined, ids: StepIds, newKey: () => string): SentStep {
  if (was && !was.answer) return was;
  return { key: newKey(), ...step.make(ids) };
}

/**
 * Sends the steps in order, one at a time, and keeps each with its key before it goes out and its answer after.
 * Run again after a crash, a reload or a 503, it goes on where it stopped: nothing is written twice, nothing left out.
 * A step that was refused is forgotten, so that the next run sends what was corrected.
 */
export async function sendSteps(steps: readonly Step[], already: SentSteps, sender: Sender): Promise<SentSteps> {
  let sent = already;
  for (const [index, step] of steps.entries()) {
    sender.progress(index, steps.length);
    let was = sent[step.name];
    // What went out without an answer goes first as it was; a change since then follows as its own command.
    while (!isDone(step, was, idsOf(sent))) {
      const out = outgoing(step, was, idsOf(sent), () => sender.newKey());
      sent = { ...sent, [step.name]: out };
      await sender.keep(sent);
      try {
        was = { ...out, answer: await sender.send(out.path, out.body, out.key) };
      } catch (error) {
        if (!sender.isUnknown(error)) await sender.keep(without(sent, step.name));
        throw error;
      }
      sent = { ...sent, [step.name]: was };
      await sender.keep(sent);
    }
  }
  sender.progress(steps.length, steps.length);
  return sent;
}

function without(sent: SentSteps, name: string): SentSteps {
  return Object.fromEntries(Object.entries(sent).filter(([other]) => other !== name));
}
