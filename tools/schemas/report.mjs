import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { checkHouse, manifestOf } from './house.mjs';
import { writeSealed } from './seal.mjs';

/**
 * Says what is wrong with the published events, and records what may be added where that is accepted.
 *
 * @param {{ root: string, accepting: boolean, say: (sentence: string) => void }} options
 * @returns {boolean} true when all is as published
 */
export function reportSchemas({ root, accepting, say }) {
  const results = checkHouse(root);
  const problems = results.flatMap((result) => result.problems);
  const additions = results.flatMap((result) => result.additions);
  for (const problem of problems) say(problem);
  for (const addition of additions) {
    say(accepting ? `recorded: ${addition}.` : `${addition}. That is allowed; record it: npm run schemas:accept.`);
  }
  if (accepting) for (const { lib, published, sealed } of results) if (sealed) write(manifestOf(root, lib), published);
  return problems.length === 0 && (accepting || additions.length === 0);
}

function write(file, published) {
  mkdirSync(dirname(file), { recursive: true });
  writeSealed(file, `${JSON.stringify(published, null, 2)}\n`);
}
