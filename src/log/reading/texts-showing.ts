import type { InTransaction, LogDatabase } from '../log-database.ts';
import { embargoedPlace, isInUse, type PlacePosition, showsPlace, textsIn } from '../placements/placements.ts';

/** Whether any published text shows a thing. */
export async function isShown(db: LogDatabase, thing: string, req?: InTransaction): Promise<boolean> {
  return isInUse(db, showsPlace(thing), req);
}

/** Whether any text shows a thing to trusted partners alone. */
export async function isShownUnderEmbargo(db: LogDatabase, thing: string, req?: InTransaction): Promise<boolean> {
  return isInUse(db, embargoedPlace(showsPlace(thing)), req);
}

/** Whether any text shows a thing to anybody. */
export async function isShownToAnyone(db: LogDatabase, thing: string, req?: InTransaction): Promise<boolean> {
  return (await isShown(db, thing, req)) || (await isShownUnderEmbargo(db, thing, req));
}

/** One page of the published texts that show a thing, newest first. */
export async function textsShowing(
  db: LogDatabase,
  thing: string,
  limit: number,
  below?: PlacePosition,
): Promise<PlacePosition[]> {
  return textsIn(db, { place: showsPlace(thing), state: 'present', limit, below });
}

/** The same of the texts that show it to trusted partners alone. */
export async function textsShowingUnderEmbargo(
  db: LogDatabase,
  thing: string,
  limit: number,
  below?: PlacePosition,
): Promise<PlacePosition[]> {
  return textsIn(db, { place: embargoedPlace(showsPlace(thing)), state: 'present', limit, below });
}
