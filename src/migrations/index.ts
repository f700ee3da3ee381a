import * as migration_20261122_165932_initial from './20261122_165932_initial';

export const migrations = [
  {
    up: migration_20261122_165932_initial.up,
    down: migration_20261122_165932_initial.down,
    name: '20261122_165932_initial'
  },
];
