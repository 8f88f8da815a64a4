import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** A small house that breaks every rule once: file, its text, the rule that must refuse it. */
const BROKEN: readonly (readonly [path: string, text: string, rule: string | undefined])[] = [
  ['libs/event-sourcing/src/index.ts', `export const kernel = 1;`, undefined],
  ['libs/platform/src/index.ts', `export const platform = 1;`, undefined],
  ['libs/codes/src/index.ts', `import '#platform'; export const codes = 1;`, 'kernel-knows-no-platform'],
  ['libs/platform/src/peek.ts', `import '#plans';`, 'generic-libs-know-no-domain'],
  ['libs/people/src/index.ts', `export * from './person.events.js';`, undefined],
  [
    'libs/people/src/person.events.ts',
    `import '#event-sourcing'; import { Injectable } from '@nestjs/common'; void Injectable;`,
    'events-are-plain',
  ],
  ['libs/plans/src/index.ts', `export * from './plan.js';`, undefined],
  ['libs/plans/src/plan.ts', `import { Entity } from 'typeorm'; export const plan = Entity;`, 'streams-are-pure'],
  ['libs/plans/src/plans.module.ts', `import './plan-board/plan-board.controller.js';`, undefined],
  ['libs/plans/src/add-goal/add-goal.ts', `import { randomUUID } from 'node:crypto'; export const addGoal = randomUUID;`, 'decide-is-pure'],
  ['libs/plans/src/add-action/add-action.ts', `import '../add-goal/add-goal.js'; export const addAction = 1;`, 'slices-keep-apart'],
  ['libs/plans/src/plan-board/plan-board.entity.ts', `import 'typeorm';`, undefined],
  ['libs/plans/src/plan-board/plan-board.projection.ts', `import './plan-board.controller.js';`, 'projections-read-events'],
  ['libs/plans/src/plan-board/plan-board.controller.ts', `import './other.controller.js';`, 'controllers-stay-home'],
  ['libs/plans/src/plan-board/other.controller.ts', `import '../../../people/src/person.events.js';`, 'libs-by-the-door'],
  ['libs/plans/src/when-late/when-late.ts', `import './late.entity.js'; import '#plans';`, 'reactions-send-commands'],
  [
    'libs/plans/src/when-due/when-due.ts',
    `import '../add-goal/add-goal.js'; import '../plan-board/plan-board.entity.js';`,
    'reactions-name-commands',
  ],
  ['libs/plans/src/when-agreed/when-agreed.ts', `import '../add-goal/add-goal.js';`, undefined],
  ['libs/plans/src/when-late/late.entity.ts', `import 'typeorm'; import '../../../../apps/api/src/main.js';`, 'libs-know-no-app'],
  ['libs/plans/src/circle/one.ts', `import './two.js'; export const one = 1;`, 'no-cycles'],
  ['libs/plans/src/circle/two.ts', `import './one.js'; export const two = 2;`, undefined],
  ['libs/plans/src/circle/alone.ts', `export const alone = 1;`, 'no-orphans'],
  ['libs/plans/src/circle/lost.ts', `import './nowhere.js';`, 'resolvable'],
  ['libs/plans/src/circle/tool.ts', `import 'prettier';`, 'production-without-tools'],
  [
    'apps/api/src/main.ts',
    `import '../../../libs/plans/src/add-goal/add-goal.js'; import '../../../libs/plans/src/plans.module.js';`,
    'apps-compose-modules',
  ],
  ['apps/web/src/page.ts', `import '../../../libs/plans/src/index.js';`, 'web-stands-alone'],
];

interface Violation {
  readonly from: string;
  readonly rule: { readonly name: string };
}

describe('the boundaries', () => {
  let house: string;
  let violations: readonly Violation[];

  beforeAll(() => {
    house = mkdtempSync(join(tmpdir(), 'boundaries-'));
    for (const file of ['package.json', 'tsconfig.json', '.dependency-cruiser.cjs']) copyFileSync(file, join(house, file));
    symlinkSync(join(process.cwd(), 'node_modules'), join(house, 'node_modules'));
    for (const [path, text] of BROKEN) {
      mkdirSync(dirname(join(house, path)), { recursive: true });
      writeFileSync(join(house, path), text);
    }
    const depcruise = join(process.cwd(), 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
    const args = [depcruise, '--config', '.dependency-cruiser.cjs', '--output-type', 'json', 'apps', 'libs'];
    const { stdout } = spawnSync(process.execPath, args, { cwd: house, encoding: 'utf8', env: { ...process.env, NODE_OPTIONS: '' } });
    violations = (JSON.parse(stdout) as { summary: { violations: Violation[] } }).summary.violations;
  });
  afterAll(() => rmSync(house, { recursive: true, force: true }));

  it.each(BROKEN.filter(([, , rule]) => rule))('refuse %s', (path, _text, rule) => {
    expect(violations.filter((violation) => violation.from === path).map((violation) => violation.rule.name)).toContain(rule);
  });

  it.each(BROKEN.filter(([, , rule]) => !rule))('allow %s', (path) => {
    expect(violations.filter((violation) => violation.from === path)).toEqual([]);
  });

  it('have no rule that nothing proves', async () => {
    const { default: config } = (await import('../.dependency-cruiser.cjs' as string)) as { default: { forbidden: { name: string }[] } };
    expect(config.forbidden.map((rule) => rule.name).sort()).toEqual([...new Set(BROKEN.flatMap(([, , rule]) => rule ?? []))].sort());
  });
});
