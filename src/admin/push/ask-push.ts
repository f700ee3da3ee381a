/** One question to push at the desk; a body makes it an act. Throws with the status for whatever is not 200. */
export async function askPushDesk<Answer>(path: string, body?: unknown): Promise<Answer> {
  const Accept = 'application/json';
  const response = await fetch(
    `/api/push-desk/${path}`,
    body === undefined
      ? { headers: { Accept } }
      : { method: 'POST', headers: { Accept, 'Content-Type': 'application/json' }, body: JSON.stringify(body) },
  );
  if (!response.ok) throw new Error(`${path} answered ${response.status}`);
  return response.json() as Promise<Answer>;
}
