/** The hidden field by which a form shows that it was sent from a page of ours. */
export function FormToken({ token }: { token: string }) {
  return <input type="hidden" name="form" value={token} />;
}
