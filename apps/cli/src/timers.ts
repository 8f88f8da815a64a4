import { retryTimers, timersStanding } from '#event-sourcing';
import { withProduct, type CliCommand } from './command.js';

/** `timers …`: what is to be done at a time to come. */
export const timerCommands: readonly CliCommand[] = [
  { name: 'timers status', does: 'how many are set, when the next is due, and which were refused or fail', run: status },
  { name: 'timers retry', does: '[KEY]: sets those that were refused or fail again, or the one of this key', run: retry },
];

async function status(): Promise<void> {
  const { set, late, parked, nextDueAt, stuck } = await withProduct(({ pool }) => timersStanding(pool, new Date()));
  process.stdout.write(`${set} set${nextDueAt ? `, the next for ${nextDueAt}` : ''}; ${late} late, ${parked} parked\n`);
  for (const { key, command, state, dueAt, attempts, error } of stuck) {
    process.stdout.write(`${state} ${key}: ${command} of ${dueAt}, ${error}, try ${attempts}\n`);
  }
}

async function retry([key]: readonly string[]): Promise<void> {
  const count = await withProduct(({ pool }) => retryTimers(pool, key));
  process.stdout.write(`${count} set again\n`);
}
