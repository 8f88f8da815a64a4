import { withClient } from '../examine.js';
import type { Fault, Scene } from '../fault.js';
import { pause } from '../random.js';
import type { Process } from '../process.js';

/** How soon a process must have ended that finds a strange log, also on a busy machine, in milliseconds. */
const ENDED_MS = 60_000;
const TOO_SHORT = /The log ends at \d+, before the checkpoint \d+ of [\w:-]+: it was restored from an older copy.* Nothing was changed\./;
const WRITTEN_ON = /At \d+ the log holds another event than the one that [\w:-]+ was made from: .* Nothing was changed\./;

/** As after a restore of an older copy: the log's last events are gone, and so is what the sequence has drawn for them. */
const CUT = `
  CREATE TABLE chaos_kept AS SELECT last_value, (SELECT hwm FROM log_head) AS hwm,
    (SELECT min(position::bigint) - 1 FROM projection_checkpoints JOIN projection_builds USING (projection, version, build)
     WHERE status = 'live') AS cut FROM events_position;
  CREATE TABLE chaos_cut AS SELECT * FROM events WHERE position > (SELECT cut FROM chaos_kept);
  ALTER TABLE events DISABLE TRIGGER events_are_append_only;
  DELETE FROM events WHERE position > (SELECT cut FROM chaos_kept);
  ALTER TABLE events ENABLE TRIGGER events_are_append_only;
  UPDATE log_head SET hwm = cut FROM chaos_kept;
  SELECT setval('events_position', cut) FROM chaos_kept`;
/** As after people have worked on that copy: other events stand where those were, as many and more. */
const GREW = `
  INSERT INTO events SELECT * FROM chaos_cut;
  ALTER TABLE events DISABLE TRIGGER events_are_append_only;
  UPDATE events SET event_id = gen_random_uuid(), metadata = regexp_replace(metadata::text, '"hash":"[0-9a-f]{64}"',
    '"hash":"' || md5(random()::text) || md5(random()::text) || '"')::json WHERE position > (SELECT cut FROM chaos_kept);
  ALTER TABLE events ENABLE TRIGGER events_are_append_only;
  UPDATE log_head SET hwm = k.hwm FROM chaos_kept k;
  SELECT setval('events_position', last_value) FROM chaos_kept`;
const BROUGHT_BACK = `
  ALTER TABLE events DISABLE TRIGGER events_are_append_only;
  DELETE FROM events WHERE position > (SELECT cut FROM chaos_kept);
  ALTER TABLE events ENABLE TRIGGER events_are_append_only;
  INSERT INTO events SELECT * FROM chaos_cut;
  UPDATE log_head SET hwm = k.hwm FROM chaos_kept k;
  SELECT setval('events_position', last_value) FROM chaos_kept;
  DROP TABLE chaos_cut, chaos_kept`;

/** The log is shorter than what the read models were made of: whoever would go on must stop and say so, and change nothing. */
export const restoredLog: Fault = {
  name: 'a checkpoint beyond the head of a restored log',
  rounds: { short: 0, long: 2 },
  shape: 'divided',
  weight: 4,
  strike: (scene) => refused(scene, CUT, TOO_SHORT),
};

/** Nothing is beyond its end any more, yet it is not the log that the read models were made of. */
export const grownLog: Fault = {
  name: 'a restored log that grew again past the checkpoints',
  rounds: { short: 0, long: 2 },
  shape: 'divided',
  weight: 4,
  strike: (scene) => refused(scene, `${CUT}; ${GREW}`, WRITTEN_ON),
};

/** While nothing runs the log becomes another: projector and server must end with the message, and change nothing. */
async function refused({ world, load, note, wrong }: Scene, restore: string, message: RegExp): Promise<void> {
  await load.drain();
  await world.stopProcesses();
  await sql(world.url(), restore);
  try {
    const before = await fingerprint(world.url());
    for (const one of [world.projectors[0]!, world.servers[0]!]) {
      await world.start(one);
      note(await endsWithMessage(one, message, wrong));
    }
    const changed = differing(before, await fingerprint(world.url()));
    if (changed.length > 0) wrong(`on a log that is not theirs, these changed: ${changed.join('; ')}`);
  } finally {
    await sql(world.url(), BROUGHT_BACK);
    await world.startProcesses();
  }
}

/** @returns what it said */
async function endsWithMessage(one: Process, message: RegExp, wrong: Scene['wrong']): Promise<string> {
  const code = await Promise.race([one.ended(), pause(ENDED_MS)]);
  const said = message.exec(one.output())?.[0];
  if (code !== 1 || !said)
    wrong(`on a log that is not theirs, the ${one.kind} ended with ${String(code)} and said: ${one.output().slice(-400)}`);
  if (code === undefined) await one.end('SIGKILL');
  return `the ${one.kind}: ${said ?? 'nothing'}`;
}

function sql(url: string, text: string): Promise<unknown> {
  return withClient(url, (client) => client.query(`BEGIN; ${text}; COMMIT`));
}

/** Of all rows of each table of a read model and of where each unit stands, by name. */
async function fingerprint(url: string): Promise<ReadonlyMap<string, string>> {
  return withClient(url, async (client) => {
    const { rows: tables } = await client.query<{ name: string }>(
      `SELECT relname AS name FROM pg_class WHERE relkind = 'r' AND (relname ~ '_v[0-9]+(_b[0-9]+)?$')`,
    );
    const sums = tables.map(
      ({ name }) => `SELECT '${name}' AS name, count(*), sum(hashtextextended(t::text, 0)::numeric) FROM "${name}" t`,
    );
    sums.push(`SELECT concat_ws(' ', 'checkpoint', projection, version, build, shard), 1, position::numeric FROM projection_checkpoints`);
    // The server may scan tables side by side: rows come in no order.
    const { rows } = await client.query<{ name: string; count: string; sum: string | null }>(sums.join(' UNION ALL '));
    return new Map(rows.map(({ name, count, sum }) => [name, `${count} rows, ${sum}`]));
  });
}

function differing(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): string[] {
  const names = [...new Set([...before.keys(), ...after.keys()])].sort();
  const told = (name: string): string => `${name}: ${before.get(name) ?? 'not there'}, then ${after.get(name) ?? 'not there'}`;
  return names.filter((name) => before.get(name) !== after.get(name)).map(told);
}
