const isPlain = (schema) => typeof schema === 'object' && !Array.isArray(schema);

/** The members of a closed list of texts or numbers; undefined for anything open. */
function closedList(schema) {
  const members = String(schema).split(' | ');
  return typeof schema === 'string' && members.every((member) => /^('.*'|-?\d+|true|false)$/.test(member)) ? members : undefined;
}

/**
 * What has changed between a published description and the one of today.
 *
 * @returns {{ breaking: string[], additions: string[] }} sentences; additions leave every stored event readable as it is:
 *   an optional field, or one more member of a closed list
 */
export function compareSchemas(published, now, path = '') {
  if (JSON.stringify(published) === JSON.stringify(now)) return { breaking: [], additions: [] };
  if (Array.isArray(published) && Array.isArray(now)) return compareSchemas(published[0], now[0], `${path}[]`);
  if (isPlain(published) && isPlain(now) && !published.anyOf && !now.anyOf) return compareMembers(published, now, path);
  const [before, today] = [closedList(published), closedList(now)];
  if (before && today && before.every((member) => today.includes(member))) {
    const added = today.filter((member) => !before.includes(member));
    return { breaking: [], additions: [`${path} may also be ${added.join(' or ')}`] };
  }
  return { breaking: [`${path} was ${JSON.stringify(published)} and is now ${JSON.stringify(now)}`], additions: [] };
}

function membersOf(schema) {
  return new Map(Object.entries(schema).map(([key, value]) => [key.replace(/\?$/, ''), { value, optional: key.endsWith('?') }]));
}

function compareMembers(published, now, path) {
  const [before, today] = [membersOf(published), membersOf(now)];
  const names = [...new Set([...before.keys(), ...today.keys()])];
  const found = names.map((name) => compareMember(before.get(name), today.get(name), path ? `${path}.${name}` : name));
  return { breaking: found.flatMap(({ breaking }) => breaking), additions: found.flatMap(({ additions }) => additions) };
}

function compareMember(before, today, path) {
  if (!today) return { breaking: [`${path} is gone`], additions: [] };
  if (!before) {
    // `personal` is a part, not a field: it may be missing from every event of an erased person.
    const missable = today.optional || (path === 'personal' && allOptional(today.value));
    return missable
      ? { breaking: [], additions: [`${path} is new and optional`] }
      : { breaking: [`${path} is new and required`], additions: [] };
  }
  const within = compareSchemas(before.value, today.value, path);
  if (before.optional === today.optional) return within;
  return { ...within, breaking: [...within.breaking, `${path} was ${word(before)} and is now ${word(today)}`] };
}

const word = ({ optional }) => (optional ? 'optional' : 'required');
const allOptional = (schema) => isPlain(schema) && Object.keys(schema).every((key) => key.endsWith('?'));

/** Where a value is not as its description says; one sentence each. */
export function misfits(value, schema, path = '') {
  if (Array.isArray(schema)) {
    if (!Array.isArray(value)) return [`${path} is no list`];
    return value.flatMap((member, i) => misfits(member, schema[0], `${path}[${i}]`));
  }
  if (typeof schema === 'string') return fitsText(value, schema) ? [] : [`${path} is ${JSON.stringify(value)}, which is no ${schema}`];
  if (schema.anyOf) return schema.anyOf.some((one) => misfits(value, one, path).length === 0) ? [] : [`${path} fits none of its kinds`];
  if (schema.tuple)
    return Array.isArray(value)
      ? value.flatMap((member, i) => misfits(member, schema.tuple[i] ?? 'nothing', `${path}[${i}]`))
      : [`${path} is no list`];
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return [`${path} is no object`];
  return memberMisfits(value, schema, path);
}

function fitsText(value, schema) {
  return schema.split(' | ').some((one) => {
    if (['string', 'number', 'boolean', 'object'].includes(one)) return typeof value === one;
    return one.startsWith("'") ? value === one.slice(1, -1) : String(value) === one;
  });
}

function memberMisfits(value, schema, path) {
  const members = membersOf(schema);
  const at = (name) => (path ? `${path}.${name}` : name);
  const missing = [...members].filter(([name, { optional }]) => !optional && name !== '[name]' && value[name] === undefined);
  const within = Object.entries(value).flatMap(([name, member]) => {
    const described = members.get(name) ?? members.get('[name]');
    return described ? misfits(member, described.value, at(name)) : [`${at(name)} is not described`];
  });
  return [...missing.map(([name]) => `${at(name)} is missing`), ...within];
}
