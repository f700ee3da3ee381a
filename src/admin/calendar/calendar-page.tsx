import type { AdminViewServerProps } from 'payload';
import { canPublish } from '../../../collections/access/roles.ts';
import { DeskFrame } from '../own-views/desk-frame.tsx';
import { Calendar } from './calendar.tsx';
import { calendarSpan } from './calendar-span.ts';

/** `/admin/calendar`. */
export function CalendarPage(view: AdminViewServerProps) {
  const now = new Date().toISOString();
  return (
    <DeskFrame
      path="/calendar"
      show={(req) => (
        <Calendar
          canMove={canPublish(req)}
          language={req.i18n.language}
          now={now}
          payload={req.payload}
          span={calendarSpan(view.searchParams ?? {}, now)}
        />
      )}
      view={view}
    />
  );
}
