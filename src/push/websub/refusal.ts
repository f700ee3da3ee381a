/** A request the hub does not take, for the developer who wrote it (WebSub 5.1.2). */
export interface HubRefusal {
  kind: 'refused';
  status: 400 | 403 | 404 | 413 | 415 | 429 | 503;
  detail: string;
  retryAfterSeconds: number | null;
}

export function refuse(
  status: HubRefusal['status'],
  detail: string,
  retryAfterSeconds: number | null = null,
): HubRefusal {
  return { kind: 'refused', status, detail, retryAfterSeconds };
}

export function tooMany(detail: string, retryAfterSeconds: number): HubRefusal {
  return refuse(429, detail, retryAfterSeconds);
}
