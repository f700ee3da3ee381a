import { createServer, type RequestListener } from 'node:http';
import { type AddressInfo, createServer as createSocketServer, type Server, type Socket } from 'node:net';
import { createGuard } from '../../../src/push/outgoing/guard.ts';
import { networkMatcher } from '../../../src/settings.ts';

/** Somebody at the other end, on a port of its own. */
export interface Peer {
  port: number;
  url: string;
  /** How many connections were made to it. */
  connections(): number;
  close(): Promise<void>;
}

/** A peer that speaks HTTP. */
export function openPeer(listener: RequestListener, host = '127.0.0.1'): Promise<Peer> {
  const server = createServer(listener);
  server.keepAliveTimeout = 60_000;
  return listening(server, host);
}

/** A peer that says whatever it likes to whoever connects. */
export function openRawPeer(talk: (socket: Socket) => void): Promise<Peer> {
  return listening(
    createSocketServer((socket) => {
      socket.on('error', () => socket.destroy());
      talk(socket);
    }),
  );
}

/** Says this to the first bytes of every request on a connection. */
export function saying(answer: string | Buffer): (socket: Socket) => void {
  return (socket) => socket.on('data', () => socket.write(answer));
}

async function listening(server: Server, host = '127.0.0.1'): Promise<Peer> {
  const sockets = new Set<Socket>();
  let connections = 0;
  server.on('connection', (socket: Socket) => {
    connections += 1;
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, host, resolve));
  const { port } = server.address() as AddressInfo;
  return {
    port,
    url: `http://127.0.0.1:${port}/hook`,
    connections: () => connections,
    close: async () => {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      for (const socket of sockets) socket.destroy();
      await closed;
    },
  };
}

/** Lets push reach this machine under 127.0.0.1 alone, over http. */
export const loopbackGuard = createGuard({
  isHttpsOnly: false,
  isListed: networkMatcher(['127.0.0.1/32']),
  hasListed: true,
});
