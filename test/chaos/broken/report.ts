import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openEmbedded, removeEmbedded } from '../../../libs/platform/src/database/embedded.js';
import { openDataFolder } from '../../../libs/platform/src/lifecycle/data-folder.js';
import { conforms } from './check-conformance.js';
import { asItMustBe, examineSpecimens, inLab, tableOf, type Examined } from './examine-specimens.js';

/** Looks at the broken copies on a server of their own, and prints which check catches which. */
export async function specimenReport(say: (line: string) => void): Promise<{ readonly asItMustBe: boolean }> {
  const folder = openDataFolder(mkdtempSync(join(tmpdir(), 'throughline-copies-')));
  try {
    const { url } = await openEmbedded(folder, { max_connections: '300' });
    process.env['TEST_DATABASE_URL'] = url;
    const examined: Examined[] = [];
    for (const { specimen, found } of await examineSpecimens()) {
      examined.push({ specimen, found: { ...found, conformance: await inLab(specimen, conforms) } });
    }
    say(`\nBroken copies of the store:\n${tableOf(examined)}\n`);
    for (const { specimen, found } of examined) {
      for (const [check, [first]] of Object.entries(found)) if (first !== undefined) say(`  ${specimen.name}, ${check}: ${first}`);
    }
    return { asItMustBe: examined.every(asItMustBe) };
  } finally {
    await removeEmbedded(folder);
    rmSync(folder, { recursive: true, force: true });
  }
}
