import { type AddressInfo, createServer, type Socket } from 'node:net';

/** A message as the stand-in got it, its subject and body decoded. */
export interface Received {
  from: string;
  to: string;
  subject: string;
  body: string;
}

export interface MailServer {
  /** For the setting MAIL_URL. */
  url: string;
  received: Received[];
  close(): Promise<void>;
}

/** As much of SMTP (RFC 5321) as a client needs to hand over a message; or one that refuses every message. */
export async function openMailServer({ refuses = false } = {}): Promise<MailServer> {
  const received: Received[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => socket.destroy());
    let waiting = '';
    let data: string[] | null = null;
    const envelope = { from: '', to: '' };
    socket.write('220 stand-in ESMTP\r\n');
    socket.setEncoding('latin1').on('data', (chunk: string) => {
      const lines = (waiting + chunk).split('\r\n');
      waiting = lines.pop() ?? '';
      for (const line of lines) {
        if (data !== null && line !== '.') {
          data.push(line.replace(/^\.\./, '.'));
          continue;
        }
        if (data !== null) {
          received.push({ ...envelope, ...readMessage(data) });
          data = null;
          socket.write('250 taken\r\n');
          continue;
        }
        const command = line.slice(0, 4).toUpperCase();
        if (command === 'MAIL') envelope.from = /<(.*?)>/.exec(line)?.[1] ?? '';
        if (command === 'RCPT') envelope.to = /<(.*?)>/.exec(line)?.[1] ?? '';
        if (command === 'DATA' && !refuses) data = [];
        if (command === 'QUIT') socket.end('221 bye\r\n');
        else if (command === 'DATA') socket.write(refuses ? '550 not here\r\n' : '354 go on\r\n');
        else socket.write('250 ok\r\n');
      }
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`,
    received,
    close: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** One part, as these messages are. */
function readMessage(lines: string[]): Pick<Received, 'subject' | 'body'> {
  const end = lines.indexOf('');
  const headers = lines.slice(0, end).join('\n').replace(/\n\s+/g, ' ');
  const header = (name: string) => new RegExp(`^${name}: (.*)$`, 'im').exec(headers)?.[1] ?? '';
  return {
    subject: decodeWords(header('Subject')),
    body: decodeBody(lines.slice(end + 1), header('Content-Transfer-Encoding')),
  };
}

/** Encoded words (RFC 2047). */
function decodeWords(text: string): string {
  return text
    .replace(/\?=\s+=\?/g, '?==?')
    .replace(/=\?utf-8\?([bq])\?(.*?)\?=/gi, (_all, coding: string, word: string) =>
      coding.toLowerCase() === 'b'
        ? Buffer.from(word, 'base64').toString()
        : fromQuotedPrintable(word.replaceAll('_', ' ')),
    );
}

function decodeBody(lines: string[], coding: string): string {
  if (coding === 'base64') return Buffer.from(lines.join(''), 'base64').toString();
  return coding === 'quoted-printable' ? fromQuotedPrintable(lines.join('\n').replace(/=\n/g, '')) : lines.join('\n');
}

function fromQuotedPrintable(text: string): string {
  const bytes = text.replace(/=([0-9A-F]{2})/gi, (_all, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString();
}
