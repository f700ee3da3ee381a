import type { Role } from '../../collections/access/roles.ts';
import type { HttpCentre } from './http-centre.ts';
import type { Reply } from './http-request.ts';

/** Somebody signed in at the desk, speaking to Payload's REST API as the admin does. */
export interface DeskUser {
  id: number | string;
  email: string;
  password: string;
  send(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<DeskReply>;
  /** Uploads as the admin does: the fields as JSON in `_payload`, the bytes in `file`. */
  upload(path: string, file: UploadedFile | null, fields: unknown, options?: UploadOptions): Promise<DeskReply>;
}

export interface UploadedFile {
  name: string;
  type: string;
  bytes: Uint8Array;
}

interface UploadOptions {
  method?: string;
  headers?: Record<string, string>;
}

export interface DeskReply extends Reply {
  json: DeskJson;
}

/** What Payload's REST answers, as far as tests look at it. */
export interface DeskJson {
  doc?: DeskDoc;
  docs?: DeskDoc[];
  limit?: number;
  totalDocs?: number;
  errors?: { message: string; data?: { errors?: { path: string; message: string }[] } }[];
  [member: string]: unknown;
}

export interface DeskDoc {
  id: number | string;
  [field: string]: unknown;
}

export const PASSWORD = 'досить довгий пароль';

/** Makes an account and signs in without passing the limit of tries. */
export async function signIn(centre: HttpCentre, role: Role, email = `${role}@visnyk.example`): Promise<DeskUser> {
  const user = await centre.payload.create({ collection: 'users', data: { email, password: PASSWORD, role } });
  const { token } = await centre.payload.login({ collection: 'users', data: { email, password: PASSWORD } });
  const auth = { Authorization: `JWT ${token}` };
  return {
    id: user.id,
    email,
    password: PASSWORD,
    send: async (method, path, body, headers = {}) =>
      withJson(
        await centre.ask(path, {
          method,
          headers: { ...auth, ...(body === undefined ? {} : { 'Content-Type': 'application/json' }), ...headers },
          ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        }),
      ),
    upload: async (path, file, fields, { method = 'POST', headers = {} } = {}) => {
      const form = new FormData();
      form.set('_payload', JSON.stringify(fields));
      if (file !== null) form.set('file', new Blob([new Uint8Array(file.bytes)], { type: file.type }), file.name);
      const encoded = new Response(form);
      const contentType = encoded.headers.get('content-type') ?? '';
      return withJson(
        await centre.ask(path, {
          method,
          headers: { ...auth, 'Content-Type': contentType, ...headers },
          body: new Uint8Array(await encoded.arrayBuffer()),
        }),
      );
    },
  };
}

export function withJson(reply: Reply): DeskReply {
  const isJson = /json/.test(reply.headers['content-type'] ?? '');
  return { ...reply, json: isJson ? (JSON.parse(reply.text) as DeskJson) : {} };
}

/** The reasons a write was refused for, field by field. */
export function faultsOf(reply: DeskReply): { path: string; message: string }[] {
  return (reply.json.errors ?? []).flatMap((error) => error.data?.errors ?? []);
}
