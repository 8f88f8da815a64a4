import { DEMO_PEOPLE, findDemoPerson, StartupError } from '#platform';
import { signInForToken } from '../../api/src/token/sign-in-for-token.js';

const DEFAULT_BASE = 'http://127.0.0.1:3000';

/**
 * `token --as NAME`: prints a bearer token of a demo person, from the embedded provider of the server at `BASE_URL`.
 *
 * @throws StartupError when there is no such person or server, or the server's sign-in is not the embedded one
 */
export async function token(args: readonly string[], env: Readonly<Record<string, string | undefined>> = process.env): Promise<void> {
  const person = findDemoPerson(nameIn(args));
  if (!person) throw new StartupError(`There is no such person in the demo world. There are:\n${known()}`);
  const base = (env['BASE_URL'] ?? DEFAULT_BASE).replace(/\/+$/, '');
  await refuseElsewhere(base);
  process.stdout.write(`${await signInForToken(base, person.id)}\n`);
}

function nameIn(args: readonly string[]): string {
  const at = args.indexOf('--as');
  const given = at >= 0 ? args[at + 1] : args.find((arg) => arg.startsWith('--as='))?.slice('--as='.length);
  if (given) return given;
  throw new StartupError(`Say whose token: npm run -s token -- --as NAME. The people of the demo world:\n${known()}`);
}

function known(): string {
  return DEMO_PEOPLE.map(({ id, name, role }) => `  ${id.padEnd(28)} ${name}, ${role}`).join('\n');
}

async function refuseElsewhere(base: string): Promise<void> {
  const answer = await fetch(`${base}/api/session`).catch(() => undefined);
  if (!answer?.ok) throw new StartupError(`Nothing answers at ${base}: start the server, or set BASE_URL to its address.`);
  const { demo } = (await answer.json()) as { demo?: boolean };
  if (!demo) throw new StartupError(`The server at ${base} signs in by an identity provider of its own: ask that one for a token.`);
}
