import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { openEmbedded, removeEmbedded } from '../../../libs/platform/src/database/embedded.js';
import { openDataFolder } from '../../../libs/platform/src/lifecycle/data-folder.js';
import { forgetFolder, noteFolder } from '../interrupted.js';
import { conforms } from './check-conformance.js';
import { asItMustBe, examineSpecimens, inLab, tableOf, type Examined } from './examine-specimens.js';

/** Looks at the broken copies on a server of their own, and prints which check catches which. */
export async function specimenReport(say: (line: string) => void): Promise<{ readonly asItMustBe: boolean }> {
  const folder = join(mkdtempSync(join(tmpdir(), 'throughline-copies-')), 'server');
  noteFolder(folder);
  const dataFolder = openDataFolder(join(folder, '.data'));
  try {
    const { url } = await openEmbedded(dataFolder, { max_connections: '300' });
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
    await removeEmbedded(dataFolder);
    rmSync(dirname(folder), { recursive: true, force: true });
    forgetFolder(folder);
  }
}
