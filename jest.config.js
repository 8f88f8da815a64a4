/**
 * One jest project a group; the suffix of a test file tells its cost. Run them by `npm test`, or one file by
 * `npm run -s test:one -- libs/…/x.spec.ts`.
 */
const swc = [
  '@swc/jest',
  {
    jsc: {
      target: 'es2022',
      parser: { syntax: 'typescript', tsx: true, decorators: true },
      transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false, react: { runtime: 'automatic' } },
    },
    module: { type: 'es6' },
    sourceMaps: 'inline',
  },
];

const shared = {
  // What a suite needs it finds loaded by those before it in its worker: loading takes longer than most tests.
  testEnvironment: '<rootDir>/test/support/kept-environment.mjs',
  testRunner: '<rootDir>/test/support/kept-modules.mjs',
  testEnvironmentOptions: { customExportConditions: ['source', 'node', 'node-addons'] },
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  moduleFileExtensions: ['ts', 'tsx', 'js', 'mjs', 'cjs', 'json'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  transform: { '^.+\\.tsx?$': swc },
  roots: ['<rootDir>/apps', '<rootDir>/libs', '<rootDir>/test'],
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.cache/', '<rootDir>/.data/'],
};

const costly = ['\\.int\\.spec\\.ts$', '\\.e2e\\.spec\\.ts$', '\\.browser\\.spec\\.ts$', '\\.life\\.spec\\.ts$'];

function group(name, pattern, extra = {}) {
  return { ...shared, displayName: name, testMatch: [`**/*${pattern}`], ...extra };
}

export default {
  testTimeout: 60_000,
  testSequencer: '<rootDir>/test/support/longest-first.mjs',
  projects: [
    group('unit', '.spec.{ts,tsx}', { testPathIgnorePatterns: costly }),
    group('int', '.int.spec.ts', { globalSetup: '<rootDir>/test/support/postgres-setup.mjs' }),
    group('e2e', '.e2e.spec.ts', { globalSetup: '<rootDir>/test/support/postgres-setup.mjs' }),
    group('browser', '.browser.spec.ts', { globalSetup: '<rootDir>/test/support/browser-setup.mjs' }),
    group('lifecycle', '.life.spec.ts', { globalSetup: '<rootDir>/test/support/postgres-setup.mjs' }),
  ],
};
