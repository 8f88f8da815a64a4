import { StartupError } from '#platform';
import type { CliCommand } from './command.js';
import { deliveryCommands } from './deliveries.js';
import { demoCommands } from './demo.js';
import { importCommands } from './import.js';
import { journey } from './journey/journey.js';
import { keyCommands } from './keys.js';
import { logCommands } from './log.js';
import { openapi } from './openapi.js';
import { parkedCommands } from './parked.js';
import { projectionCommands } from './projections.js';
import { rebuildCommands } from './rebuilds.js';
import { simulate } from './simulate/simulate.js';
import { timerCommands } from './timers.js';
import { token } from './token.js';

/** Every command; the longest name that fits wins. */
const COMMANDS: readonly CliCommand[] = [
  ...projectionCommands,
  ...rebuildCommands,
  ...parkedCommands,
  ...logCommands,
  ...timerCommands,
  ...deliveryCommands,
  ...keyCommands,
  ...importCommands,
  ...demoCommands,
  { name: 'simulate', does: '--people N --months M --seed S [--day D]: writes an invented population as events', run: simulate },
  { name: 'journey', does: 'drives the main job over HTTP against BASE_URL; exit 1 where a step is not as told', run: journey },
  { name: 'token', does: '--as NAME: prints a bearer token of a demo person, from the server at BASE_URL', run: token },
  { name: 'openapi', does: 'writes apps/api/openapi.json anew; --check only compares', run: openapi },
];

async function main(words: readonly string[]): Promise<number> {
  const command = COMMANDS.find(({ name }) => name.split(' ').every((word, i) => words[i] === word));
  if (!command) {
    process.stdout.write(`npm run -s cli -- COMMAND\n\n${COMMANDS.map(({ name, does }) => `  ${name.padEnd(22)} ${does}`).join('\n')}\n`);
    return words.length === 0 || words[0] === 'help' ? 0 : 2;
  }
  return (await command.run(words.slice(command.name.split(' ').length))) ?? 0;
}

main(process.argv.slice(2)).then(
  (code) => process.exit(code),
  (error: unknown) => {
    process.stderr.write(
      `${error instanceof StartupError ? error.message : error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
    );
    process.exit(1);
  },
);
