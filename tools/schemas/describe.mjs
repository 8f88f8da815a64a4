import { dirname } from 'node:path';
import ts from 'typescript';

const OPTIONS = {
  module: ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind.NodeNext,
  target: ts.ScriptTarget.ES2023,
  lib: ['lib.es2023.d.ts'],
  customConditions: ['source'],
  strict: true,
  noEmit: true,
  skipLibCheck: true,
  types: [],
};

/** TypeScript's own declarations, by file: most of what a program reads, and the same in each. */
const declarations = new Map();

/** Reads files as ever, those that come with TypeScript once only. */
function readingHost() {
  const host = ts.createCompilerHost(OPTIONS);
  const own = dirname(host.getDefaultLibFileName(OPTIONS));
  const read = host.getSourceFile.bind(host);
  host.getSourceFile = (name, ...rest) => {
    if (dirname(name) !== own) return read(name, ...rest);
    if (!declarations.has(name)) declarations.set(name, read(name, ...rest));
    return declarations.get(name);
  };
  return host;
}

/** Deeper than any event is; a type that goes on for ever is told by its name. */
const MAX_DEPTH = 12;

/**
 * What the events of these files are made of, read from their TypeScript types.
 *
 * An event is an exported type with a literal `type` and `data`. A description is JSON that is the same for the same type,
 * however it is written: objects are objects (`name?`: may be missing), lists are lists of one member, the rest is a text such
 * as `string` or `'day' | 'month'`.
 *
 * @param {readonly string[]} files `*.events.ts`
 * @returns {{ type: string, file: string, schema: Record<string, unknown> }[]}
 */
export function describeEvents(files) {
  const program = ts.createProgram([...files], OPTIONS, readingHost());
  const checker = program.getTypeChecker();
  return files.flatMap((file) => {
    const source = program.getSourceFile(file);
    const exported = checker.getExportsOfModule(checker.getSymbolAtLocation(source));
    return exported.flatMap((symbol) => describeEvent(checker, symbol, source));
  });
}

function describeEvent(checker, symbol, source) {
  const declared = checker.getDeclaredTypeOfSymbol(symbol);
  const name = memberType(checker, declared, 'type', source);
  const data = memberType(checker, declared, 'data', source);
  if (declared.isUnion() || !name?.isStringLiteral() || !data) return [];
  const where = { checker, source, event: name.value };
  const personal = memberType(checker, declared, 'personal', source);
  const facts = memberType(checker, declared, 'facts', source);
  const schema = { data: render(data, where, 0) };
  if (personal && render(personal, where, 0) !== 'object') schema.personal = render(personal, where, 0);
  if (facts && !checker.getIndexInfoOfType(facts, ts.IndexKind.String)) schema.facts = render(facts, where, 0);
  return [{ type: name.value, file: source.fileName, schema }];
}

function memberType(checker, type, name, source) {
  const member = checker.getPropertyOfType(type, name);
  return member && checker.getNonNullableType(checker.getTypeOfSymbolAtLocation(member, source));
}

function render(type, where, depth) {
  const { checker, event } = where;
  if (type.flags & (ts.TypeFlags.Any | ts.TypeFlags.Unknown))
    throw new Error(`${event}: "${checker.typeToString(type)}" describes nothing.`);
  if (type.flags & ts.TypeFlags.Boolean) return 'boolean';
  if (type.isStringLiteral()) return `'${type.value}'`;
  if (type.isUnion()) return renderUnion(type, where, depth);
  if (checker.isTupleType(type)) return { tuple: checker.getTypeArguments(type).map((member) => render(member, where, depth + 1)) };
  if (checker.isArrayType(type)) return [render(checker.getTypeArguments(type)[0], where, depth + 1)];
  if (type.flags & (ts.TypeFlags.Object | ts.TypeFlags.Intersection) && depth < MAX_DEPTH) return renderObject(type, where, depth);
  return checker.typeToString(type);
}

function renderUnion(type, where, depth) {
  const members = type.types.filter((member) => !(member.flags & ts.TypeFlags.Undefined)).map((member) => render(member, where, depth));
  const texts = [...new Set(members.filter((member) => typeof member === 'string'))];
  const both = texts.includes('true') && texts.includes('false');
  const plain = (both ? [...texts.filter((text) => text !== 'true' && text !== 'false'), 'boolean'] : texts).sort();
  const rest = members.filter((member) => typeof member !== 'string').sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
  if (rest.length === 0) return plain.join(' | ');
  return plain.length + rest.length === 1 ? rest[0] : { anyOf: [...plain, ...rest] };
}

function renderObject(type, where, depth) {
  const { checker, source } = where;
  const members = checker.getPropertiesOfType(type).map((member) => {
    const optional = Boolean(member.flags & ts.SymbolFlags.Optional);
    const rendered = render(checker.getTypeOfSymbolAtLocation(member, source), where, depth + 1);
    return [`${member.name}${optional ? '?' : ''}`, rendered];
  });
  const index = checker.getIndexInfoOfType(type, ts.IndexKind.String);
  if (index) members.push(['[name]', render(index.type, where, depth + 1)]);
  return Object.fromEntries(members.sort(([a], [b]) => (a < b ? -1 : 1)));
}
