import type { Request, Response } from 'express';
import { SESSION_SECONDS } from '../../partners/account-session.ts';

/** Where the cookie goes: nothing but the account ever gets it. */
const PATH = '/v1/account';

/** The cookie of a partner's account: out of reach of scripts and of other sites, and on https for https alone (RFC 6265bis 4.1). */
export class AccountCookie {
  readonly #name: string;
  readonly #attributes: string;

  constructor(origin: string) {
    const isSecure = origin.startsWith('https:');
    this.#name = isSecure ? '__Secure-visnyk-account' : 'visnyk-account';
    this.#attributes = `Path=${PATH}; HttpOnly; SameSite=Strict${isSecure ? '; Secure' : ''}`;
  }

  /** Its value; null where the browser sent none, or several that somebody else must have set. */
  read(req: Request): string | null {
    const values = (req.get('cookie') ?? '')
      .split(';')
      .map((pair) => pair.trim())
      .filter((pair) => pair.startsWith(`${this.#name}=`))
      .map((pair) => pair.slice(this.#name.length + 1));
    const [value] = values;
    return values.length === 1 && value !== undefined && value !== '' ? value : null;
  }

  write(res: Response, value: string): void {
    res.append('Set-Cookie', `${this.#name}=${value}; Max-Age=${SESSION_SECONDS}; ${this.#attributes}`);
  }

  clear(res: Response): void {
    res.append('Set-Cookie', `${this.#name}=; Max-Age=0; ${this.#attributes}`);
  }
}
