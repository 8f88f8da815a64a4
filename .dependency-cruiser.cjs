/**
 * The boundaries, one rule a row. Paths: `libs/<lib>/src/<slice>/<file>`;
 * `<lib>/src/index.ts` is the lib's door. Tests may look inside.
 */
const TEST = '\\.spec\\.tsx?$|^test/|/testing[^/]*\\.ts$';
const FRAMEWORK = 'node_modules/(@nestjs|typeorm|pg|fastify|class-validator|class-transformer|rxjs)(/|$)';
const GENERIC = 'event-sourcing|platform|codes';

/** Rules between files: `from` and `to` are patterns, `$1`, `$2` in `to` the groups of `from`. */
const rule = (name, comment, from, to) => ({ name, comment, severity: 'error', from: { pathNot: TEST, ...from }, to });

module.exports = {
  forbidden: [
    rule(
      'events-are-plain',
      '*.events.ts: types of the kernel only, nothing that runs',
      { path: '^libs/[^/]+/src/[^/]+\\.events\\.ts$' },
      { pathNot: '^libs/(event-sourcing|codes)/src/index\\.ts$|\\.events\\.ts$' },
    ),
    rule(
      'streams-are-pure',
      'state and evolve: its events, never Nest, TypeORM, clock or random',
      {
        path: '^libs/(?!event-sourcing|platform|codes)[^/]+/src/[^/]+\\.ts$',
        pathNot: `${TEST}|\\.module\\.ts$|/index\\.ts$|/permissions\\.ts$|\\.dto\\.ts$`,
      },
      { path: `${FRAMEWORK}|^libs/platform/|^libs/[^/]+/src/[^/]+/` },
    ),
    rule(
      'decide-is-pure',
      'decide: its stream and kernel types, never Nest, TypeORM or another slice',
      { path: '^libs/[^/]+/src/([^/]+)/\\1\\.ts$' },
      { path: `${FRAMEWORK}|^libs/platform/|^(crypto|node:|fs|os)` },
    ),
    rule(
      'slices-keep-apart',
      'a slice never reaches into another slice; a reaction names the commands of its lib',
      { path: '^libs/(?!event-sourcing|platform|codes)([^/]+)/src/(?!when-)([^/]+)/' },
      { path: '^libs/$1/src/[^/]+/', pathNot: '^libs/$1/src/$2/' },
    ),
    rule(
      'reactions-name-commands',
      'of another slice of its lib a reaction takes the command, nothing else',
      { path: '^libs/([^/]+)/src/(when-[^/]+)/' },
      { path: '^libs/$1/src/[^/]+/', pathNot: '^libs/$1/src/($2/|([^/]+)/\\2\\.ts$)' },
    ),
    rule(
      'projections-read-events',
      'a projection: events, its own entities, the kernel; never decide functions or controllers',
      { path: '\\.projection\\.ts$' },
      { path: '\\.controller\\.ts$|^libs/[^/]+/src/([^/]+)/\\1\\.ts$|\\.module\\.ts$|node_modules/@nestjs' },
    ),
    rule(
      'reactions-send-commands',
      'a reaction: events and commands of doors; never decide functions or tables',
      { path: '^libs/[^/]+/src/when-[^/]+/' },
      { path: `\\.entity\\.ts$|\\.projection\\.ts$|\\.controller\\.ts$|node_modules/(typeorm|pg)/` },
    ),
    rule(
      'controllers-stay-home',
      'a controller: its own slice, its lib, kernel, platform, Nest; never a module or another controller',
      { path: '\\.controller\\.ts$' },
      { path: '\\.module\\.ts$|\\.controller\\.ts$' },
    ),
    rule(
      'libs-by-the-door',
      'another lib only by its door',
      { path: '^libs/([^/]+)/' },
      { path: '^libs/', pathNot: '^libs/$1/|^libs/[^/]+/src/index\\.ts$' },
    ),
    rule(
      'generic-libs-know-no-domain',
      'kernel, platform and codes know no domain lib',
      { path: `^libs/(${GENERIC})/` },
      { path: '^libs/', pathNot: `^libs/(${GENERIC})/` },
    ),
    rule(
      'kernel-knows-no-platform',
      'the kernel is below the platform',
      { path: '^libs/(event-sourcing|codes)/' },
      { path: '^libs/platform/' },
    ),
    rule(
      'apps-compose-modules',
      "apps use lib doors and modules, not slices' inside",
      { path: '^apps/(api|projector|cli)/' },
      { path: '^libs/', pathNot: '^libs/[^/]+/src/(index|[^/]+\\.module)\\.ts$' },
    ),
    rule('libs-know-no-app', 'no lib knows an app', { path: '^libs/' }, { path: '^apps/' }),
    rule(
      'web-stands-alone',
      'the web app knows the API by its generated types',
      { path: '^apps/web/' },
      { path: '^(libs|apps/(api|projector|cli))/' },
    ),
    rule('no-cycles', 'no file needs itself', {}, { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } }),
    rule(
      'no-orphans',
      'a file that nothing uses and that uses nothing is left over',
      { orphan: true, pathNot: `${TEST}|\\.d\\.ts$|(^|/)(main|vite-env|index)\\.tsx?$|\\.config\\.ts$|^apps/web/service-worker\\.js$` },
      {},
    ),
    rule('resolvable', 'every import leads somewhere', {}, { couldNotResolve: true, pathNot: '\\.s?css$|^virtual:' }),
    rule(
      'production-without-tools',
      'what runs in production does not need development packages',
      { path: '^(libs|apps/(api|projector|cli))/' },
      { dependencyTypes: ['npm-dev'] },
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|\\.cache|\\.data|coverage)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    moduleSystems: ['es6', 'cjs'],
    enhancedResolveOptions: {
      conditionNames: ['source', 'import', 'node', 'default', 'types'],
      exportsFields: ['exports'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.cjs', '.json'],
    },
  },
};
