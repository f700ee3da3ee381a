/** What the admin does with every collection: a screenful of rows, and no tab with raw JSON beside the form. */
export const adminDefaults = { pagination: { defaultLimit: 25, limits: [25, 50, 100] }, hideAPIURL: true };
