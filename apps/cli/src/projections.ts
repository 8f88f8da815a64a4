import { withProduct, type CliCommand } from './command.js';

/** `projections …`: where the read models are, and whether they are what a rebuild from the first event makes of the log. */
export const projectionCommands: readonly CliCommand[] = [
  { name: 'projections status', does: 'how far each read model is behind the log', run: status },
  { name: 'projections compare', does: 'compares the read models with a rebuild from zero; exit 1 on any difference', run: compare },
];

async function status(): Promise<void> {
  const all = await withProduct(async ({ projector }) => {
    await projector.prepare();
    return projector.status();
  });
  for (const { name, version, position, lag, lagIn, parked } of all) {
    process.stdout.write(`${name} v${version}: at ${position}, ${lag}${lagIn === 'bytes' ? ' bytes' : ''} behind, ${parked} parked\n`);
  }
}

async function compare(): Promise<number> {
  const { differences, models } = await withProduct(async ({ projector }) => {
    await projector.prepare();
    const models = (await projector.status()).filter(({ name }) => !name.startsWith('reaction:'));
    return { differences: await projector.compare(), models: models.length };
  });
  for (const { table, key, kind, columns, position } of differences) {
    process.stdout.write(`${table} ${key}: ${kind}${columns.length > 0 ? ` in ${columns.join(', ')}` : ''}, at ${position}\n`);
  }
  process.stdout.write(
    differences.length === 0 ? `${models} read models equal a rebuild from zero\n` : `${differences.length} differences\n`,
  );
  return differences.length === 0 ? 0 : 1;
}
