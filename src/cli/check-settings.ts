import { settingsOrExit } from './settings-or-exit.ts';

// Before a build of a minute: whether there would be any use in it.
settingsOrExit();
