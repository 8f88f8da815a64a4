import type { Pool } from 'pg';
import { createLog, DEMO_PEOPLE } from '#platform';
import { AccessLogWriter } from './access-log-writer.js';

const actor = DEMO_PEOPLE[0]!;
const yes = { allowed: true, reason: 'team-seat', audience: { everything: false, keys: [] } };

/** A pool that takes statements, or does not. */
function poolOf(works: () => boolean): { pool: Pool; written: string[] } {
  const written: string[] = [];
  const query = (_: string, [notes]: [string]): Promise<void> => {
    if (!works()) return Promise.reject(Object.assign(new Error('away'), { code: 'ECONNREFUSED' }));
    written.push(...(JSON.parse(notes) as { permission: string }[]).map((note) => note.permission));
    return Promise.resolve();
  };
  return { pool: { query } as unknown as Pool, written };
}

function writerOf(works: () => boolean): { writer: AccessLogWriter; written: string[]; lines: string[] } {
  const lines: string[] = [];
  const { pool, written } = poolOf(works);
  const log = createLog({ logLevel: 'info' }, { write: (line) => lines.push(line) });
  return { writer: new AccessLogWriter(pool, () => new Date(), log), written, lines };
}

it('writes every note once and in order, also those that came during an outage', async () => {
  let up = false;
  const { writer, written } = writerOf(() => up);
  for (let i = 0; i < 1_200; i += 1) writer.note({ actor, permission: `p${i}` }, yes, []);
  await expect(writer.flush()).rejects.toThrow('away');
  writer.note({ actor, permission: 'later' }, yes, []);
  up = true;
  await writer.end();
  expect(written).toEqual([...Array.from({ length: 1_200 }, (_, i) => `p${i}`), 'later']);
});

it('lets nobody read unlogged when too much waits', () => {
  const { writer } = writerOf(() => false);
  const note = (): void => writer.note({ actor, permission: 'case.read' }, yes, []);
  for (let i = 0; i < 20_000; i += 1) note();
  expect(note).toThrow('cannot show this');
});

it('tells the process’s log what the database did not take at the end', async () => {
  const { writer, lines } = writerOf(() => false);
  writer.note({ actor, permission: 'case.read', resource: { kind: 'case', id: 'c' } }, yes, ['c']);
  await writer.end();
  expect(lines.join('')).toContain('"actor_id":"amina-jibril"');
});
