import { ClosingList, createLog, readConfig } from '#platform';
import { openProduct } from '../../api/src/open-product.js';
import type { Kernel } from '../../projector/src/kernel.js';

/** One command of the tool. */
export interface CliCommand {
  /** Such as `projections compare`. */
  readonly name: string;
  /** What it does, in a line for the help. */
  readonly does: string;
  /** @returns the exit code, 0 when it returns nothing @throws StartupError with a sentence for whoever typed the command */
  run(args: readonly string[]): Promise<number | void>;
}

/** Opens the product beside a running server, or without one, and closes it after the work. Only errors are logged. */
export async function withProduct<Result>(work: (kernel: Kernel) => Promise<Result>): Promise<Result> {
  const closing = new ClosingList();
  try {
    return await work(await openProduct(readConfig(), createLog({ logLevel: 'error' }), 'tool', closing));
  } finally {
    await closing.closeAll();
  }
}
