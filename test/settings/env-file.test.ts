import { afterEach, describe, expect, it, vi } from 'vitest';
import { settingOr } from '../../scripts/env-file.mjs';

describe('a setting that scripts look at', () => {
  afterEach(() => {
    vi.unstubAllEnvs();
  });

  it.each([
    [undefined, 'all'],
    ['', 'all'],
    [' ', 'all'],
    [' worker ', 'worker'],
  ])('%j is %s', (given, meant) => {
    vi.stubEnv('ROLE', given);
    expect(settingOr('ROLE', 'all')).toBe(meant);
  });
});
