// Responsible for: a fetch handler as a listener of Node's HTTP server or of vite's middleware stack.
// Not for: what is answered (backend.ts).
import type {IncomingMessage, ServerResponse} from 'node:http';

export type Handler = (request: Request, from?: {readonly address: string}) => Promise<Response>;

/** Answers with the handler; where it throws, the connection is cut, as a network does. */
export async function answerNode(handler: Handler, incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
  const gone = new AbortController();
  outgoing.once('close', () => gone.abort());
  try {
    const from = {address: incoming.socket.remoteAddress ?? ''};
    const response = await handler(await toRequest(incoming, gone.signal), from);
    const body = Buffer.from(await response.arrayBuffer());
    const headers: Record<string, string | string[]> = Object.fromEntries(response.headers);
    const cookies = response.headers.getSetCookie();
    if (cookies.length > 0) headers['set-cookie'] = cookies;
    outgoing.writeHead(response.status, headers).end(body);
  } catch {
    outgoing.destroy();
  }
}

async function toRequest(incoming: IncomingMessage, signal: AbortSignal): Promise<Request> {
  const {method = 'GET', headers, url = '/'} = incoming;
  const given = new Headers();
  for (const [name, value] of Object.entries(headers)) {
    for (const one of [value ?? []].flat()) given.append(name, one);
  }
  // Not of the form `new URL(url, base)`: a path such as `//evil` would become another host.
  const address = `http://${headers.host ?? 'localhost'}${url}`;
  if (method === 'GET' || method === 'HEAD') return new Request(address, {method, headers: given, signal});
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  return new Request(address, {method, headers: given, signal, body: Buffer.concat(chunks)});
}
