// The floors of the house: a room imports only from lower floors, and rooms of one floor never import each other.
const floors = [
  ['terms'],
  ['rulebook', 'gbcs', 'duis'],
  ['link'],
  ['dcc-port'],
  ['devices', 'dcc', 'hardware', 'verdict'],
  ['evidence'],
  ['bench'],
  ['assembly'],
  ['scenario', 'report'],
  ['steps'],
  ['analysis'],
  ['runner'],
  ['proof'],
  ['cli', 'entries'],
];
const pathOf = (room) => (room === 'hardware' || room === 'steps' ? `^${room}/` : `^src/${room}/`);
const anyOf = (rooms) => rooms.map(pathOf).join('|');

const upward = floors.flatMap((rooms, level) =>
  rooms.flatMap((room) => {
    const outOfReach = [...rooms.filter((other) => other !== room), ...floors.slice(level + 1).flat()];
    return outOfReach.length === 0
      ? []
      : {
          name: `floor-of-${room}`,
          comment: `${room} may import only from lower floors`,
          severity: 'error',
          from: { path: pathOf(room) },
          to: { path: anyOf(outOfReach) },
        };
  }),
);

// Tests see other rooms by their doors, and what a room keeps for tests by its testing/index.ts.
const testsEnterByDoors = ['^(?:src/)?([^/]+)/.+\\.test\\.ts$', '^(?:src/)?([^/]+)/testing/'].map((path) => ({
  name: 'tests-enter-by-doors-too',
  severity: 'error',
  from: { path },
  to: {
    path: '^src/([^/]+)/.+',
    pathNot: ['^src/$1/', '^src/[^/]+/(testing/)?index\\.ts$', '^src/analysis/[^/]+/index\\.ts$'],
  },
}));

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    ...upward,
    {
      name: 'every-room-has-its-floor',
      comment: 'A folder under src is a room, and stands in the list of floors at the head of this file',
      severity: 'error',
      from: {},
      to: { path: '^src/', pathNot: anyOf(floors.flat()) },
    },
    {
      name: 'sources-import-sources',
      comment:
        'What is compiled from a room is that room, by a way that no floor sees; so is the package by its own name',
      severity: 'error',
      from: { path: '^(src|steps|hardware|benchmarks)/', pathNot: '^src/entries/testing/' },
      to: { path: ['^dist/', '^meterbench(/(?!package\\.json)|$)', '^node_modules/meterbench/'] },
    },
    {
      name: 'devices-know-no-rulebook',
      comment: 'A Device has model files of its own, or a check and its answer would be read from one table',
      severity: 'error',
      from: { path: '^src/devices/' },
      to: { path: '^src/rulebook/' },
    },
    {
      name: 'steps-see-three-rooms',
      comment: 'One feature runs unchanged on an emulator, a wire or a recording',
      severity: 'error',
      from: { path: '^steps/', pathNot: '\\.test\\.ts$' },
      to: { path: '^(src/(?!scenario/|verdict/|terms/)|hardware/)' },
    },
    {
      name: 'rooms-are-entered-by-the-door',
      comment: "Other rooms see only what a room's index.ts exports; each analysis has a door of its own",
      severity: 'error',
      from: { path: '^(?:src/)?([^/]+)/', pathNot: '^benchmarks/|\\.test\\.ts$|/testing/' },
      to: {
        path: '^src/([^/]+)/.+',
        pathNot: ['^src/$1/', '^src/[^/]+/index\\.ts$', '^src/analysis/[^/]+/index\\.ts$'],
      },
    },
    ...testsEnterByDoors,
    {
      name: 'product-knows-no-testing',
      comment: 'What is for tests alone is not packed',
      severity: 'error',
      from: { path: '^(src|steps|hardware)/', pathNot: '\\.test\\.ts$|/testing/' },
      to: { path: '/testing/' },
    },
    {
      name: 'hardware-is-entered-by-the-door',
      comment:
        'Other rooms see only what hardware/index.ts exports; their tests also what hardware/testing/index.ts does',
      severity: 'error',
      from: { path: '^(src|steps|benchmarks)/' },
      to: { path: '^hardware/', pathNot: '^hardware/(testing/)?index\\.ts$' },
    },
    {
      name: 'no-circles',
      comment: 'A type is a dependency too: what two files share stands in a third below both',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-orphans',
      severity: 'error',
      from: { orphan: true, path: '^src/', pathNot: ['\\.test\\.ts$', '^src/entries/[^/]+\\.ts$'] },
      to: {},
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
  },
};
