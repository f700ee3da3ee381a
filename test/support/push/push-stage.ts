import { afterEach, beforeEach, expect } from 'vitest';
import { openPushCentre, type PushCentre } from './push-centre.ts';
import { openReceiver, type Receiver } from './webhook-receiver.ts';

/** What a test of push works with. */
export interface PushStage {
  readonly centre: PushCentre;
  readonly receiver: Receiver;
}

/** A press centre and a receiver of its own for each test of a suite; a test whose workers met with trouble fails. */
export function usePushStage(): PushStage {
  let stage: PushStage | null = null;
  const opened = (): PushStage => {
    if (stage === null) throw new Error('The stage is open within tests alone');
    return stage;
  };
  beforeEach(async () => {
    stage = { centre: await openPushCentre(), receiver: await openReceiver() };
  });
  afterEach(async () => {
    const { centre, receiver } = opened();
    expect(centre.trouble).toEqual([]);
    await Promise.all([centre.close(), receiver.close()]);
  });
  return {
    get centre() {
      return opened().centre;
    },
    get receiver() {
      return opened().receiver;
    },
  };
}

/** A gate before which others wait until it is opened. */
export interface Gate {
  open: () => void;
  isOpen: Promise<void>;
}

export function closedGate(): Gate {
  let open = () => {};
  const isOpen = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { open: () => open(), isOpen };
}
