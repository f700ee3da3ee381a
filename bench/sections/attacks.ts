import type { AttackedAsk, Door, Pauses } from '../attacks/attacked-centre.ts';
import type { AttackJob, AttackResult } from '../attacks/attacker.ts';
import { ATTACKS } from '../attacks/attacks.ts';
import type { BenchOptions } from '../options.ts';
import { startChild } from '../processes/child.ts';
import { serverEnv } from '../processes/visnyk.ts';
import { type Section, showMs } from '../report.ts';

interface Measured extends Pauses {
  name: string;
  answers: AttackResult;
}

/** How long the loop of a server is held at a stretch while somebody attacks it, beside how long it is when nobody does. */
export async function benchAttacks(folder: string, { loop }: BenchOptions): Promise<Section> {
  const centre = startChild<AttackedAsk>('attacked-centre', { env: serverEnv(folder) });
  const attacker = startChild<AttackJob>('attacker');
  try {
    const door = await centre.ask<Door>({ kind: 'listen' });
    const ms = loop.workMs / 2;
    const watched = async (name: string, work: () => Promise<AttackResult>): Promise<Measured> => {
      await centre.ask({ kind: 'watch' });
      const answers = await work();
      return { name, answers, ...(await centre.ask<Pauses>({ kind: 'read' })) };
    };
    const attacks = ATTACKS.map(
      (attack) => () => watched(attack.name, () => attacker.ask<AttackResult>({ attack, ...door, ms })),
    );
    // Once round for code that has never run before.
    for (const attack of attacks) await attack();
    const measured = [await watched('nobody', () => new Promise((resolve) => setTimeout(resolve, ms, {})))];
    for (const attack of attacks) measured.push(await attack());
    return describe(measured);
  } finally {
    await Promise.all([centre.stop(), attacker.stop()]);
  }
}

function describe(measured: readonly Measured[]): Section {
  const rows = measured.map(({ name, longestMs, longestOwnMs, p99Ms, answers }) => [
    name,
    longestOwnMs === null ? '–' : showMs(longestOwnMs),
    '≤ 50 ms',
    showMs(longestMs),
    showMs(p99Ms),
    Object.entries(answers)
      .map(([status, count]) => `${count} × ${status}`)
      .join(', '),
  ]);
  return {
    title: 'Attacks: how long the loop is held at a stretch while somebody attacks',
    rows: [['who attacks, and with what', 'own time', 'goal', 'longest', 'p99', 'answers'], ...rows],
    notes: [
      'Four connections from another process, each sending the same again as soon as it is answered.',
      'Own time: the longest processor time of the loop’s thread between two of its turns. Longest, p99: the delay of the loop, in which what',
      'other processes take of its core counts as well. 0: closed unread.',
    ],
    raw: measured,
  };
}
