// The import direction of the house: a layer imports from the paths on its line, and nothing else.
const anyNpm = '^node_modules/'
const node = '^(node:)?[a-z0-9_/]+$'
const ports = '^app/adapters/[^/]+/[^/]+-port[.]ts$'
const paths = '^app/paths[.]ts$'
const may = {
  '^app/domain/': ['^app/domain/', '^node_modules/zod'],
  '^app/paths[.]ts$': [],
  '^db/': ['^app/domain/', '^db/', anyNpm, node],
  '^app/i18n/': ['^app/(domain|i18n)/', paths, anyNpm],
  '^app/ui/': ['^app/(domain|i18n|ui)/', paths, anyNpm],
  '^app/adapters/': ['^app/(domain|adapters)/', paths, '^db/', anyNpm, node],
  '^app/services/': ['^app/(domain|services)/', ports, paths, '^db/', anyNpm, node],
  '^app/runtime/': ['^app/(domain|adapters|services|runtime)/', '^db/', anyNpm, node],
  '^app/jobs/': ['^app/(domain|services|runtime|jobs)/', ports, paths, anyNpm, node],
  '^app/http/': ['^app/(domain|i18n|services|runtime|http)/', ports, paths, anyNpm, node],
  '^app/routes/': ['^app/(domain|i18n|ui|services|runtime|http|routes)/', paths, anyNpm, node],
  '^app/server/': ['^app/(domain|runtime|server|http|jobs)/', paths, anyNpm, node],
  '^app/cli/': [
    '^app/(domain|adapters|services|runtime|server|jobs|cli|i18n)/',
    '^db/',
    paths,
    anyNpm,
    node,
  ],
}
const test = '[.]test[.]tsx?$'
module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    ...Object.entries(may).map(([path, allowed]) => ({
      name: `direction ${path.slice(1)}`,
      severity: 'error',
      from: { path, pathNot: test },
      to: allowed.length ? { pathNot: allowed } : { path: '.' },
    })),
    {
      name: 'route areas meet in services',
      severity: 'error',
      from: { path: '^app/routes/([(][$]lang[)][+]/)?([^/+(]+)[+]/', pathNot: test },
      to: { path: '^app/routes/', pathNot: '^app/routes/([(][$]lang[)][+]/)?($2|_shared)[+]?/' },
    },
    {
      name: 'lucia stays in its folder',
      severity: 'error',
      from: { path: '^(app|db)/', pathNot: '^app/adapters/auth/' },
      to: { path: '^node_modules/(lucia|@lucia-auth)' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
}
