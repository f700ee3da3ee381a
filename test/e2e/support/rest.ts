import type { Role } from '../../../collections/access/roles.ts';
import { body } from '../../support/content.ts';
import { type Account, type Installation, makeAccount } from './installation.ts';

/** A row as the REST API shows it, as far as these tests look. */
export interface Row {
  id: number | string;
  number?: number;
  slug?: string;
  uid?: string;
  filename?: string;
}

export interface Reply {
  status: number;
  doc: Row;
  errors: string;
}

/** The desk's REST API as one account sees it. */
export interface Rest {
  account: Account;
  userId: number | string;
  post(path: string, data: unknown): Promise<Reply>;
  patch(path: string, data: unknown): Promise<Reply>;
  upload(collection: 'media' | 'documents', file: TestFile, data: object): Promise<Reply>;
}

export interface TestFile {
  name: string;
  mimeType: string;
  buffer: Buffer;
}

export async function signInToRest(origin: string, account: Account): Promise<Rest> {
  const { email, password } = account;
  const response = await fetch(`${origin}/api/users/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email, password }),
  });
  const { token, user } = (await response.json()) as { token?: string; user?: Row };
  if (token === undefined || user === undefined) throw new Error(`${email} cannot sign in: ${response.status}`);
  const headers = { authorization: `JWT ${token}`, 'accept-language': 'uk' };
  const send = async (method: string, path: string, data: unknown) =>
    readReply(
      await fetch(`${origin}/api/${path}`, {
        method,
        headers: { ...headers, 'content-type': 'application/json' },
        body: JSON.stringify(data),
      }),
    );
  return {
    account,
    userId: user.id,
    post: (path, data) => send('POST', path, data),
    patch: (path, data) => send('PATCH', path, data),
    upload: async (collection, { name, mimeType, buffer }, data) => {
      const form = new FormData();
      form.append('file', new Blob([new Uint8Array(buffer)], { type: mimeType }), name);
      form.append('_payload', JSON.stringify(data));
      return readReply(await fetch(`${origin}/api/${collection}`, { method: 'POST', headers, body: form }));
    },
  };
}

async function readReply(response: Response): Promise<Reply> {
  const answer = (await response.json()) as { doc?: Row; errors?: unknown };
  return {
    status: response.status,
    doc: answer.doc ?? { id: '' },
    errors: answer.errors === undefined ? '' : JSON.stringify(answer.errors),
  };
}

/** The admin signed in, and further accounts made by the admin as in the admin's own screens. */
export async function openDesk(installation: Installation): Promise<{ admin: Rest; join(role: Role): Promise<Rest> }> {
  const { origin, admin: account } = installation;
  if (account === null) throw new Error('A fresh installation has no account');
  const admin = await signInToRest(origin, account);
  return {
    admin,
    join: async (role) => {
      const newcomer = makeAccount(role);
      mustBeDone(await admin.post('users', newcomer));
      return signInToRest(origin, newcomer);
    },
  };
}

/** Fails with the server's own words unless the write was accepted. */
export function mustBeDone(reply: Reply): Row {
  if (reply.status >= 300) throw new Error(`${reply.status}: ${reply.errors}`);
  return reply.doc;
}

/** A published text; `extra` is any further field. */
export async function publish(
  rest: Rest,
  type: 'news' | 'guides' | 'themes',
  title: string,
  extra: object = {},
): Promise<Row> {
  const data = { title, body: body(`Текст: ${title}`), _status: 'published', ...extra };
  return mustBeDone(await rest.post(`${type}?locale=uk`, data));
}

/** The English text of something that is published. */
export async function translate(
  rest: Rest,
  type: 'news' | 'guides' | 'themes',
  { id }: Row,
  title: string,
): Promise<void> {
  const data = { title, body: body(`Text: ${title}`), _status: 'published' };
  mustBeDone(await rest.patch(`${type}/${id}?locale=en`, data));
}
