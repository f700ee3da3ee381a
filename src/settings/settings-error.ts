/** One setting that is not as it must be. `problem` says what is allowed and never repeats a secret. */
export interface SettingFault {
  name: string;
  problem: string;
}

/** The environment is not valid; `faults` and the message list every fault. */
export class SettingsError extends Error {
  readonly code = 'invalid-settings';
  readonly faults: readonly SettingFault[];

  constructor(faults: readonly SettingFault[]) {
    super(['The settings are not valid:', ...faults.map(({ name, problem }) => `  ${name}: ${problem}`)].join('\n'));
    this.name = 'SettingsError';
    this.faults = faults;
  }
}
