import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { readConfig } from '../../libs/platform/src/config.js';

export const FOLDER = join(process.cwd(), 'docker');

/** One service as a compose file has it, with its anchors resolved. */
export interface Service {
  readonly image?: string;
  readonly command?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  readonly ports?: readonly string[];
  readonly volumes?: readonly string[];
  readonly profiles?: readonly string[];
  readonly networks?: readonly string[];
  readonly network_mode?: string;
  readonly depends_on?: Readonly<Record<string, object>>;
  readonly healthcheck?: { readonly test?: readonly string[]; readonly disable?: boolean };
  readonly read_only?: boolean;
  readonly cap_drop?: readonly string[];
  readonly security_opt?: readonly string[];
}

export interface ComposeFile {
  readonly name: string;
  readonly text: string;
  readonly services: Readonly<Record<string, Service>>;
  readonly volumes?: Readonly<Record<string, unknown>>;
  readonly networks?: Readonly<Record<string, unknown>>;
}

export const fileOf = (name: string): string => readFileSync(join(FOLDER, name), 'utf8');

/** Every compose file of the folder. */
export const composeFiles: readonly ComposeFile[] = readdirSync(FOLDER)
  .filter((name) => /^compose\..*\.yaml$/.test(name))
  .map((name) => ({ ...(parse(fileOf(name), { merge: true }) as Omit<ComposeFile, 'name' | 'text'>), name, text: fileOf(name) }));

/** The services that run our image: the file's name, the service's name, the service. */
export const ours: readonly [string, string, Service][] = composeFiles.flatMap(({ name, services }) =>
  Object.entries(services)
    .filter(([, { image }]) => image === 'throughline')
    .map(([key, service]): [string, string, Service] => [name, key, service]),
);

/** `${NAME}`, `${NAME:-default}` and `${NAME:?message}` as compose fills them in. */
const VARIABLE = /\$\{([A-Z_]+)(?::-([^}]*)|:\?[^}]*)?\}/g;

export const variablesIn = (text: string): readonly string[] => [...text.matchAll(VARIABLE)].map(([, name]) => name!);

/** What a service's process finds in its environment: the image's own, then the service's with the operator's values filled in. */
export function environmentOf(service: Service, values: Readonly<Record<string, string>>): Record<string, string> {
  const filled = Object.entries(service.environment ?? {}).map(([name, value]) => [
    name,
    String(value).replace(VARIABLE, (_, variable: string, otherwise?: string) => values[variable] || (otherwise ?? '')),
  ]);
  return { ...imageEnvironment(), ...(Object.fromEntries(filled) as Record<string, string>) };
}

/** What the Dockerfile's last stage sets. */
function imageEnvironment(): Record<string, string> {
  const line = /^ENV (.*)$/m.exec(lastStage())?.[1] ?? '';
  return Object.fromEntries(line.split(' ').map((pair) => pair.split('=') as [string, string]));
}

/** The Dockerfile from its last FROM on. */
export const lastStage = (): string => {
  const text = fileOf('Dockerfile');
  return text.slice(text.lastIndexOf('\nFROM ') + 1);
};

/** Every variable that the configuration asks the environment for. */
export function settings(): ReadonlySet<string> {
  const asked = new Set<string>();
  readConfig(new Proxy<Record<string, string | undefined>>({}, { get: (_, name) => void asked.add(String(name)) }));
  return asked;
}
