import { StartupError } from './startup-error.js';

/** Things to close, last opened first closed. */
export class ClosingList {
  private readonly steps: { readonly name: string; readonly close: () => Promise<void> }[] = [];

  add(name: string, close: () => Promise<void>): void {
    this.steps.push({ name, close });
  }

  /** Closes everything, also when a step fails. @returns names of the steps that failed, with why */
  async closeAll(): Promise<readonly { readonly name: string; readonly error: unknown }[]> {
    const failed: { name: string; error: unknown }[] = [];
    for (let step = this.steps.pop(); step; step = this.steps.pop()) {
      await step.close().catch((error: unknown) => failed.push({ name: step?.name ?? '', error }));
    }
    return failed;
  }
}

/** From the signal to the end of the process. PostgreSQL needs the most of it. */
const PATIENCE = 9_500;

/**
 * Runs a process that goes on until SIGTERM, SIGINT or SIGHUP: `start` opens things and puts them on the list; the signal
 * closes them in reverse order, also while `start` is still at work. Ends the process: 0 after a signal, 1 after an error.
 *
 * @param report told of errors that are not the operator's; a {@link StartupError} is printed as its sentence
 */
export function runProcess(start: (closing: ClosingList) => Promise<void>, report: (error: unknown, message: string) => void): void {
  const closing = new ClosingList();
  let ending = false;
  const closeAll = async (): Promise<void> => {
    for (const { name, error } of await closing.closeAll()) report(error, `could not close ${name}`);
  };
  const end = async (code: number): Promise<void> => {
    if (ending) return;
    ending = true;
    setTimeout(() => process.exit(1), PATIENCE).unref();
    await closeAll();
    await started.catch(() => undefined); // what a start that was cut short still opened
    await closeAll();
    process.exit(code);
  };
  const fail = (error: unknown): void => {
    if (ending) return;
    if (error instanceof StartupError) process.stderr.write(`${error.message}\n`);
    else report(error, 'the process ends');
    void end(1);
  };
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, () => void end(0));
  process.on('uncaughtException', fail);
  process.on('unhandledRejection', fail);
  const started = start(closing);
  started.catch(fail);
}
