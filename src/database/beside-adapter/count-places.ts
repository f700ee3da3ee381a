import type { Client } from '@libsql/client';
import type { CountPlaces } from '../../log/placements/count-places.ts';

/** Counts along the index of placements, of which it reads no row. @param client asked for at each count: a database may connect anew */
export function countOnSqlite(client: () => Client): CountPlaces {
  return async ({ from, before }) => {
    const sql =
      "select place, count(*) as texts from placements where place >= ? and place < ? and state = 'present' group by place";
    const { rows } = await client().execute({ sql, args: [from, before] });
    return new Map(rows.map((row) => [String(row['place']), Number(row['texts'])]));
  };
}

/** A mongoose model, as far as it is used here. */
interface AggregatingModel {
  aggregate(stages: object[]): PromiseLike<unknown[]>;
}

/** The same on MongoDB. @param models mongoose's, by collection, which there are once the database has connected */
export function countOnMongo(models: () => Record<string, AggregatingModel | undefined>): CountPlaces {
  return async ({ from, before }) => {
    const placements = models()['placements'];
    if (placements === undefined) throw new Error('There is no collection of placements');
    const counted = await placements.aggregate([
      { $match: { place: { $gte: from, $lt: before }, state: 'present' } },
      { $group: { _id: '$place', texts: { $sum: 1 } } },
    ]);
    return new Map((counted as { _id: string; texts: number }[]).map(({ _id, texts }) => [_id, texts]));
  };
}
