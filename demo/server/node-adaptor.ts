// Responsible for: using a fetch handler with Node's HTTP server or vite's middleware. Not for: the answers (backend.ts).
import type {IncomingMessage, ServerResponse} from 'node:http';
import {getRequestListener, type HttpBindings} from '@hono/node-server';
import {RESPONSE_ALREADY_SENT} from '@hono/node-server/utils/response';

export type Handler = (request: Request, from?: {readonly address: string}) => Promise<Response>;

/** Answers with the handler. If it throws, the connection is closed, as after a network failure. */
export async function answerNode(handler: Handler, incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
  const listener = getRequestListener(
    async (request, env) => {
      try {
        return await handler(request, {address: (env as HttpBindings).incoming.socket.remoteAddress ?? ''});
      } catch {
        outgoing.destroy();
        return RESPONSE_ALREADY_SENT;
      }
    },
    // vite runs in this process and has its own use for the global Request and Response.
    {overrideGlobalObjects: false},
  );
  await listener(incoming, outgoing);
}
