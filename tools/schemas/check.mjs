import { compareSchemas, misfits } from './compare.mjs';

const HOW =
  'A published version never changes. Give the event its next schemaVersion: an upcaster beside its types (<stream>.upcasters.ts), ' +
  'a golden file of the new version, the `read` of the older golden files as it is now; then npm run schemas:accept.';

/**
 * Checks one lib's events against what was published.
 *
 * @param {object} input
 * @param {string} input.folder of the golden files, for the sentences
 * @param {{ type: string, schema: object }[]} input.described the types of today
 * @param {Record<string, object>} input.published `Type.vN` to its description
 * @param {Record<string, { stored: object, read: object }>} input.golden `Type.vN` to its golden file
 * @param {{ type: string, from: number }[]} input.upcasters
 * @returns {{ problems: string[], additions: string[], published: Record<string, object> }} `published` as accepting makes it
 */
export function checkSchemas({ folder, described, published, golden, upcasters }) {
  const next = { ...published };
  const problems = [...vanished(described, published), ...withoutType(described, golden, folder)];
  const additions = [];
  for (const { type, schema } of described) {
    const version = newest(type, golden);
    if (version === 0) {
      problems.push(`${type} has no golden file: write ${folder}/${type}.v1.json, an event as it is stored and as it reads.`);
      continue;
    }
    const key = `${type}.v${version}`;
    const found = checkVersion({ key, type, schema, version, published, upcasters });
    problems.push(...found.problems, ...gaps({ type, version, published, golden, upcasters }));
    additions.push(...found.additions);
    if (found.problems.length === 0) next[key] = schema;
  }
  problems.push(...goldenMisfits(golden, next));
  return { problems, additions, published: sorted(next) };
}

function checkVersion({ key, schema, version, published }) {
  const known = published[key];
  if (known) {
    const { breaking, additions } = compareSchemas(known, schema);
    if (breaking.length > 0) return { problems: [`${key} is published and was changed: ${breaking.join('; ')}. ${HOW}`], additions: [] };
    return { problems: [], additions: additions.map((addition) => `${key}: ${addition}`) };
  }
  return { problems: [], additions: [version === 1 ? `${key} is a new event` : `${key} is a new version`] };
}

/** Every version before the newest is still published, has its golden file, and is brought on by an upcaster. */
function gaps({ type, version, published, golden, upcasters }) {
  const found = [];
  for (let from = 1; from < version; from += 1) {
    if (!published[`${type}.v${from}`]) found.push(`${type}.v${from} was never published, but a later version is.`);
    if (!golden[`${type}.v${from}`]) found.push(`The golden file ${type}.v${from}.json is gone: it stays for ever.`);
    if (!upcasters.some((step) => step.type === type && step.from === from)) {
      found.push(
        `${type} has a version ${from + 1}, but no upcaster from ${from}: add { type: '${type}', from: ${from}, upcast } to its <stream>.upcasters.ts.`,
      );
    }
  }
  for (const step of upcasters) {
    if (step.type === type && step.from >= version)
      found.push(`An upcaster makes ${type} version ${step.from + 1}, which has no golden file.`);
  }
  for (const key of Object.keys(published)) {
    if (typeOf(key) === type && versionOf(key) > version) found.push(`The golden file ${key}.json is gone: it stays for ever.`);
  }
  return found;
}

function vanished(described, published) {
  const types = new Set(Object.keys(published).map(typeOf));
  for (const { type } of described) types.delete(type);
  return [...types].map(
    (type) =>
      `${type} is published and no longer among the types: logs hold it for ever. Keep its type; a better name is a new event beside it.`,
  );
}

function withoutType(described, golden, folder) {
  const types = new Set(Object.keys(golden).map(typeOf));
  for (const { type } of described) types.delete(type);
  return [...types].map((type) => `${folder} has golden files of ${type}, which is no event here.`);
}

function goldenMisfits(golden, published) {
  return Object.entries(golden).flatMap(([key, { stored, read }]) => {
    const own = published[key];
    const last = published[`${typeOf(key)}.v${newest(typeOf(key), golden)}`];
    const of = (payload, schema, part) =>
      schema ? payloadMisfits(payload, schema).map((misfit) => `${key}.json, ${part}: ${misfit}.`) : [];
    return [...of(stored, own, 'stored'), ...of(read, last, 'read')];
  });
}

function payloadMisfits({ data, personal, facts }, schema) {
  const described = [misfits(data, schema.data, 'data')];
  if (personal) described.push(schema.personal ? misfits(personal, schema.personal, 'personal') : ['personal is not described']);
  if (facts && schema.facts) described.push(misfits(facts, schema.facts, 'facts'));
  return described.flat();
}

const typeOf = (key) => key.replace(/\.v\d+$/, '');
const versionOf = (key) => Number(/\.v(\d+)$/.exec(key)[1]);

function newest(type, golden) {
  return Math.max(
    0,
    ...Object.keys(golden)
      .filter((key) => typeOf(key) === type)
      .map(versionOf),
  );
}

function sorted(published) {
  return Object.fromEntries(
    Object.entries(published).sort(([a], [b]) => typeOf(a).localeCompare(typeOf(b)) || versionOf(a) - versionOf(b)),
  );
}
