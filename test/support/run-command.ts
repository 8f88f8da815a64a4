import { jest } from '@jest/globals';
import { StartupError } from '#platform';
import type { CliCommand } from '../../apps/cli/src/command.js';

/** What a command of the tool printed, and its exit code. */
export interface Ended {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs a command of the tool in this process, with these variables in its environment. The process of its own is the business of test/lifecycle. */
export async function runCommand(
  commands: readonly CliCommand[],
  words: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<Ended> {
  const command = commands.find(({ name }) => words.join(' ').startsWith(name));
  if (!command) throw new Error(`There is no command ${words.join(' ')}`);
  const before = Object.fromEntries(Object.keys(env).map((name) => [name, process.env[name]]));
  const said = { stdout: '', stderr: '' };
  const spies = (['stdout', 'stderr'] as const).map((stream) =>
    jest.spyOn(process[stream], 'write').mockImplementation((text) => {
      said[stream] += String(text);
      return true;
    }),
  );
  try {
    Object.assign(process.env, env);
    const code = await command.run(words.slice(command.name.split(' ').length)).catch((error: unknown) => {
      if (!(error instanceof StartupError)) throw error;
      said.stderr += error.message;
      return 1;
    });
    return { code: code ?? 0, out: said.stdout, err: said.stderr };
  } finally {
    for (const spy of spies) spy.mockRestore();
    for (const [name, value] of Object.entries(before)) {
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    }
  }
}
