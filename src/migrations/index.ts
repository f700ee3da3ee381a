import * as migration_20261122_165932_initial from './20261122_165932_initial';
import * as migration_20261122_213514_partners from './20261122_213514_partners';
import * as migration_20261122_215112_push from './20261122_215112_push';
import * as migration_20261129_081800_folded from './20261129_081800_folded';
import * as migration_20261129_082220_text_status from './20261129_082220_text_status';
import * as migration_20261129_092308_lists from './20261129_092308_lists';
import * as migration_20261129_100000_fold_words from './20261129_100000_fold_words';
import * as migration_20261129_154343_search_index from './20261129_154343_search_index';
import * as migration_20261129_154551_list_columns from './20261129_154551_list_columns';
import * as migration_20261129_192315_original_names from './20261129_192315_original_names';
import * as migration_20261129_223038_site_looks from './20261129_223038_site_looks';
import * as migration_20261129_230438_plain_pages from './20261129_230438_plain_pages';
import * as migration_20261130_020819_themes from './20261130_020819_themes';
import * as migration_20261130_060256_imports from './20261130_060256_imports';

export const migrations = [
  {
    up: migration_20261122_165932_initial.up,
    down: migration_20261122_165932_initial.down,
    name: '20261122_165932_initial',
  },
  {
    up: migration_20261122_213514_partners.up,
    down: migration_20261122_213514_partners.down,
    name: '20261122_213514_partners',
  },
  {
    up: migration_20261122_215112_push.up,
    down: migration_20261122_215112_push.down,
    name: '20261122_215112_push',
  },
  {
    up: migration_20261129_081800_folded.up,
    down: migration_20261129_081800_folded.down,
    name: '20261129_081800_folded',
  },
  {
    up: migration_20261129_082220_text_status.up,
    down: migration_20261129_082220_text_status.down,
    name: '20261129_082220_text_status',
  },
  {
    up: migration_20261129_092308_lists.up,
    down: migration_20261129_092308_lists.down,
    name: '20261129_092308_lists',
  },
  {
    up: migration_20261129_100000_fold_words.up,
    down: migration_20261129_100000_fold_words.down,
    name: '20261129_100000_fold_words',
  },
  {
    up: migration_20261129_154343_search_index.up,
    down: migration_20261129_154343_search_index.down,
    name: '20261129_154343_search_index',
  },
  {
    up: migration_20261129_154551_list_columns.up,
    down: migration_20261129_154551_list_columns.down,
    name: '20261129_154551_list_columns',
  },
  {
    up: migration_20261129_192315_original_names.up,
    down: migration_20261129_192315_original_names.down,
    name: '20261129_192315_original_names',
  },
  {
    up: migration_20261129_223038_site_looks.up,
    down: migration_20261129_223038_site_looks.down,
    name: '20261129_223038_site_looks',
  },
  {
    up: migration_20261129_230438_plain_pages.up,
    down: migration_20261129_230438_plain_pages.down,
    name: '20261129_230438_plain_pages',
  },
  {
    up: migration_20261130_020819_themes.up,
    down: migration_20261130_020819_themes.down,
    name: '20261130_020819_themes',
  },
  {
    up: migration_20261130_060256_imports.up,
    down: migration_20261130_060256_imports.down,
    name: '20261130_060256_imports'
  },
];
