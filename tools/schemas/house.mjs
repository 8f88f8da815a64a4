import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { checkSchemas } from './check.mjs';
import { describeEvents } from './describe.mjs';
import { isSealed } from './seal.mjs';

const BY_HAND =
  'schemas.json was changed by hand. What was published is recorded by npm run schemas:accept alone: take the change back (git checkout).';

const json = (file) => JSON.parse(readFileSync(file, 'utf8'));

/** Where a lib's descriptions are kept: beside its golden files. */
export function manifestOf(root, lib) {
  return join(root, 'test/golden', lib, 'schemas.json');
}

/** Checks every lib that has events, and every one that had. */
export function checkHouse(root) {
  const libs = readdirSync(join(root, 'libs')).filter(
    (lib) => filesOf(root, lib, '.events.ts').length > 0 || existsSync(manifestOf(root, lib)),
  );
  const described = describeEvents(libs.flatMap((lib) => filesOf(root, lib, '.events.ts')));
  const own = new Map(libs.map((lib) => [lib, new Set(filesOf(root, lib, '.events.ts'))]));
  return libs.map((lib) => {
    const folder = join('test/golden', lib);
    const result = checkSchemas({
      folder,
      described: described.filter(({ file }) => own.get(lib).has(file)),
      published: existsSync(manifestOf(root, lib)) ? json(manifestOf(root, lib)) : {},
      golden: goldenOf(join(root, folder)),
      upcasters: filesOf(root, lib, '.upcasters.ts').flatMap(upcastersIn),
    });
    if (isSealed(manifestOf(root, lib))) return { lib, sealed: true, ...result };
    return { lib, sealed: false, ...result, problems: [`${folder}/${BY_HAND}`, ...result.problems] };
  });
}

function filesOf(root, lib, suffix) {
  const folder = join(root, 'libs', lib, 'src');
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith(suffix))
    .map((name) => join(folder, name));
}

function goldenOf(folder) {
  if (!existsSync(folder)) return {};
  const names = readdirSync(folder).filter((name) => /\.v\d+\.json$/.test(name));
  return Object.fromEntries(names.map((name) => [name.slice(0, -'.json'.length), json(join(folder, name))]));
}

/** The steps that a file declares: objects with `type`, `from` and `upcast`. */
function upcastersIn(file) {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.ES2023, true);
  const found = [];
  const visit = (node) => {
    if (ts.isObjectLiteralExpression(node)) {
      const members = new Map(node.properties.map((member) => [member.name?.getText(), member.initializer]));
      const [type, from] = [members.get('type'), members.get('from')];
      if (members.has('upcast') && type && ts.isStringLiteral(type) && from && ts.isNumericLiteral(from)) {
        found.push({ type: type.text, from: Number(from.text) });
      }
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}
