import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { refusalIn, saidIn } from './refusals.js';

const ROOT = new URL('../../../../../', import.meta.url).pathname;
const REFUSED = /(?:refuse\(\s*|new Refusal\(\s*'[a-z-]+',\s*|problemOf\(\s*\w+,\s*)'([a-z][a-z.-]*)'/g;
/** What only somebody can bring about who writes requests by hand. */
const BY_HAND = /^request\.(?!fields|not-readable|too-large|value)/;

function* sources(folder: string): Generator<string> {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* sources(path);
    else if (entry.name.endsWith('.ts') && !entry.name.endsWith('.spec.ts')) yield path;
  }
}

/** The codes of all refusals that the service can answer with, by its source. */
function refusals(): string[] {
  const files = [join(ROOT, 'libs'), join(ROOT, 'apps/api/src')].flatMap((folder) => [...sources(folder)]);
  const codes = files.flatMap((path) => [...readFileSync(path, 'utf8').matchAll(REFUSED)].map(([, code]) => code ?? ''));
  return [...new Set(codes)].filter((code) => !BY_HAND.test(code)).sort();
}

describe('a refusal', () => {
  it('has words in Spanish, whichever it is', () => {
    const codes = refusals();
    expect(codes.length).toBeGreaterThan(100);
    expect(codes.filter((code) => refusalIn('es', code, '').language !== 'es')).toEqual([]);
  });

  it('has them for every state that a rule names by itself', () => {
    const states = [
      ...['none', 'draft', 'proposed', 'agreed', 'closed'].map((state) => `plan.${state}`),
      ...['agreed', 'started', 'completed', 'cancelled'].map((state) => `plan.action-${state}`),
      ...['ordered', 'started', 'delivered', 'ended'].map((state) => `plan.service-${state}`),
      ...['none', 'open', 'closed'].map((state) => `case.${state}`),
      ...['open', 'completed', 'cancelled'].map((state) => `case.task-${state}`),
      ...['role', 'not-on-team', 'other-jurisdiction'].map((reason) => `access.${reason}`),
    ];
    expect(states.filter((code) => refusalIn('es', code, '').language !== 'es')).toEqual([]);
  });

  it('is what the service says, and said to be English, where there are no words yet', () => {
    expect(refusalIn('so', 'case.closed', 'This case is closed.')).toEqual({ text: 'This case is closed.', language: 'en' });
    expect(refusalIn('es', 'of.tomorrow', 'Not today.')).toEqual({ text: 'Not today.', language: 'en' });
    expect(refusalIn('en', 'case.closed', 'This case is closed.').text).toBe('This case is closed.');
  });
});

describe('a sentence of the service', () => {
  const texts = (path: string, sentence: RegExp): string[] =>
    [...readFileSync(join(ROOT, path), 'utf8').matchAll(sentence)].map(([, text]) => text ?? '');

  it('is Spanish on a Spanish page: what each measure counts', () => {
    const folder = 'libs/performance/src/measures/definitions';
    const definitions = readdirSync(join(ROOT, folder)).flatMap((name) => texts(`${folder}/${name}`, /\n {2}words:\s*'([^']+)'/g));
    expect(definitions.length).toBe(4);
    expect(definitions.filter((text) => saidIn('es', text).language !== 'es')).toEqual([]);
  });

  it('has its values filled in, and is said to be English where there are no words yet', () => {
    expect(saidIn('es', 'Within {days} days.', { days: 14 })).toEqual({ text: 'Within 14 days.', language: 'en' });
  });
});
