import type { Grant, SubscriptionKey, WebSubStore } from '../../../src/push/websub/store.ts';

/** What the hub keeps, in memory; `granted` is open to tests. */
export function memoryStore(): WebSubStore & { granted: Map<string, Grant> } {
  const granted = new Map<string, Grant>();
  const keyOf = ({ callback, topic }: SubscriptionKey) => `${callback} ${topic}`;
  return {
    granted,
    grant: async (grant) => void granted.set(keyOf(grant), grant),
    end: async (key) => granted.delete(keyOf(key)),
    has: async (key) => granted.has(keyOf(key)),
    count: async (host) => {
      const all = [...granted.values()];
      return {
        ofHost: all.filter(({ callback }) => new URL(callback).hostname === host).length,
        ofCombined: all.filter(({ isCombined }) => isCombined).length,
        inAll: all.length,
      };
    },
    callbacksOf: async (topic) => [...granted.values()].filter((one) => one.topic === topic).map((one) => one.callback),
    expire: async () => 0,
  };
}
