// Responsible for: the end of a server without a reset connection: each last answer says `Connection: close`, and a connection
// is closed only when nothing is on its way on it.
// Not for: the server itself (server.ts), and signals (main.ts).
import type {Server, ServerResponse} from 'node:http';
import {Server as TcpServer, type Socket} from 'node:net';
import {setImmediate as nextTurn, setTimeout as wait} from 'node:timers/promises';

/** How long a connection without a request stays open, so that a request that is on its way gets its answer. */
const LAST_REQUESTS_MS = 1_000;
/** Time for the other side to close a connection that this side has ended. */
const LAST_BYTES_MS = 500;
const SWEEP_MS = 50;
const MAX_ACCEPT_MS = 1_000;
/** On a busy machine no turn is short: after this time any turn will do. */
const SHORT_TURN_WAIT_MS = 200;
const QUIET_TURNS = 3;
const SHORT_TURN_MS = 0.5;

interface Connection {
  /** To the latest request. */
  answering: ServerResponse | null;
  /** Since when it has had no request. */
  idleSince: number;
}

export class Closing {
  readonly #server: Server;
  readonly #connections = new Map<Socket, Connection>();
  #begun = false;
  #quietTurns = 0;

  constructor(server: Server) {
    this.#server = server;
    server.on('connection', (socket) => {
      this.#quietTurns = 0;
      this.#connections.set(socket, {answering: null, idleSince: performance.now()});
      socket.once('close', () => this.#connections.delete(socket));
    });
  }

  get begun(): boolean {
    return this.#begun;
  }

  /** Call this with each answer before it is written. */
  watch(socket: Socket, outgoing: ServerResponse): void {
    const connection = this.#connections.get(socket);
    if (!connection) return;
    connection.answering = outgoing;
    if (this.#begun) outgoing.setHeader('Connection', 'close');
    outgoing.once('close', () => {
      // Another request came on this connection before this answer was done, and is answered after it.
      if (connection.answering !== outgoing) return;
      connection.answering = null;
      connection.idleSince = performance.now();
    });
  }

  /** From now on each answer ends its connection. New connections are still accepted. */
  begin(): void {
    if (this.#begun) return;
    this.#begun = true;
    for (const connection of this.#connections.values()) {
      if (connection.answering?.headersSent === false) connection.answering.setHeader('Connection', 'close');
      connection.idleSince = performance.now();
    }
  }

  /** Accepts no new connection, and resolves when all are closed, after `graceMs` at the latest. */
  async end(graceMs: number): Promise<void> {
    // First, because whoever is told that a connection ends makes a new one.
    await this.#untilAccepted();
    const cut = setTimeout(() => this.#server.closeAllConnections(), graceMs);
    // After the turn's reads: on a busy machine a request may wait there for longer than its connection was idle.
    const sweep = setInterval(() => void nextTurn().then(() => this.#closeIdle()), SWEEP_MS);
    // Not the method of http.Server: that one closes idle connections at once, also one with a request on its way. On Bun there is no other.
    const server = this.#server;
    const close = server instanceof TcpServer ? TcpServer.prototype.close : (server as TcpServer).close;
    const closed = new Promise<void>((resolve) => void close.call(server, () => resolve()));
    this.begin();
    await closed;
    clearTimeout(cut);
    clearInterval(sweep);
  }

  /**
   * The system resets a connection that it has opened and nobody has accepted. So this waits for a moment in which none came
   * for some turns of the event loop, and the last turn was short.
   */
  async #untilAccepted(): Promise<void> {
    const begun = performance.now();
    this.#quietTurns = 0;
    for (let last = begun, now = begun; now < begun + MAX_ACCEPT_MS; last = now) {
      this.#quietTurns++;
      await nextTurn();
      now = performance.now();
      const isShort = now - last < SHORT_TURN_MS || now > begun + SHORT_TURN_WAIT_MS;
      if (this.#quietTurns >= QUIET_TURNS && isShort) return;
    }
  }

  #closeIdle(): void {
    const now = performance.now();
    for (const [socket, {answering, idleSince}] of this.#connections) {
      if (answering || now - idleSince < LAST_REQUESTS_MS || socket.writableEnded) continue;
      socket.end();
      void wait(LAST_BYTES_MS, undefined, {ref: false}).then(() => socket.destroy());
    }
  }
}
