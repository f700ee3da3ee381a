import type { UIField } from 'payload';

/** Who got the item, at the end of its page. Stores nothing. */
export function pushReachField(): UIField {
  return {
    name: 'pushReach',
    type: 'ui',
    admin: { components: { Field: '/admin/push/push-reach-field.tsx#PushReachField' }, disableListColumn: true },
  };
}
