/** Import boundaries: each floor stands on the ones before it; type-only imports count. See docs/architecture.md. */
const floors = [
  ['shared'],
  ['contract', 'states-language', 'patterns', 'host'],
  ['workflow'],
  ['services', 'connections'],
  ['catalog'],
  ['document'],
  ['graph'],
  ['rules', 'simulation', 'cloudformation', 'drawing'],
  ['checking'],
  ['explanation'],
];
const tests = '(\\.test\\.tsx?$|/testing/)';
const core = names => `^src-core/(${names.join('|')})/`;

const downward = floors.slice(0, -1).map((floor, index) => ({
  name: `floor-${floor.join('-')}`,
  comment: 'An arrow runs back up.',
  severity: 'error',
  from: { path: core(floor), pathNot: tests },
  to: { path: core(floors.slice(index + 1).flat()) },
}));

const beside = floors
  .filter(floor => floor.length > 1)
  .flatMap(floor =>
    floor.map(name => ({
      name: `beside-${name}`,
      comment: 'Neighbours on one floor do not know each other (a connection may read the properties of a service).',
      severity: 'error',
      from: { path: core([name]), pathNot: tests },
      to: {
        path: core(floor.filter(other => other !== name)),
        ...(name === 'connections' && { pathNot: '^src-core/services/[^/]+/properties\\.ts$' }),
      },
    })),
  );

const siblings = ['services', 'connections'].map(folder => ({
  name: `siblings-${folder}`,
  comment: `One ${folder.slice(0, -1)} never imports another.`,
  severity: 'error',
  from: { path: `^src-core/${folder}/([^/]+)/`, pathNot: tests },
  to: { path: `^src-core/${folder}/[^/]+/`, pathNot: `^src-core/${folder}/$1/` },
}));

export default {
  forbidden: [
    ...downward,
    ...beside,
    ...siblings,
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'no-unresolvable',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '\\.(svg|css|json)\\?|\\?worker|\\?raw|^electron$' },
    },
    {
      name: 'core-is-pure',
      comment: 'The core runs anywhere: no Node, no window, no shell, no framework.',
      severity: 'error',
      from: { path: '^src-core/', pathNot: tests },
      to: {
        path: '^(src-renderer|src-main|src-cli|e2e|bench|scripts)/|^electron$|node_modules/(react|react-dom|electron|@mantine|@xyflow|zustand)/',
      },
    },
    {
      name: 'core-without-node',
      severity: 'error',
      from: { path: '^src-core/', pathNot: tests },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'renderer-alone',
      severity: 'error',
      from: { path: '^src-renderer/', pathNot: tests },
      to: { path: '^(src-main|src-cli|e2e|bench|scripts)/|^electron$' },
    },
    {
      name: 'renderer-without-node',
      severity: 'error',
      from: { path: '^src-renderer/', pathNot: tests },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'main-alone',
      severity: 'error',
      from: { path: '^src-main/', pathNot: tests },
      to: { path: '^(src-renderer|src-cli|e2e|bench|scripts)/' },
    },
    {
      name: 'cli-alone',
      severity: 'error',
      from: { path: '^src-cli/', pathNot: tests },
      to: { path: '^(src-renderer|src-main|e2e|bench|scripts)/' },
    },
    {
      name: 'preload-thin',
      severity: 'error',
      from: { path: '^src-main/preload/' },
      to: { pathNot: '^src-main/preload/|^src-core/host/|electron' },
    },
    { name: 'no-test-imports', severity: 'error', from: { pathNot: `${tests}|^e2e/` }, to: { path: tests } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(out|dist|node_modules)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.node.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json', '.d.ts'],
    },
  },
};
