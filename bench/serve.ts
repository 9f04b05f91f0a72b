// Responsible for: a local server of files in memory, with brotli if the browser accepts it. Not for: the slow network (page.ts).
import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';
import {extname} from 'node:path';
import {brotli} from '../tools/bundle.js';

const types: Readonly<Record<string, string>> = {
  '': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
};

export interface Served {
  readonly origin: string;
  readonly close: () => void;
}

/** @param files by path. Compressed once, except files above a megabyte, which only measure parsing */
export async function serve(files: ReadonlyMap<string, string>): Promise<Served> {
  const held = new Map(
    [...files].map(([path, text]) => {
      const small = text.length < 1e6;
      const headers = {
        'Content-Type': types[extname(path)] ?? types[''],
        'Cache-Control': 'no-store',
        ...(small && {'Content-Encoding': 'br'}),
      };
      return [path, {headers, body: small ? brotli(text) : Buffer.from(text)}];
    }),
  );
  const server = createServer(({url = '/'}, response) => {
    const file = held.get(url.split('?')[0] ?? '');
    if (file) response.writeHead(200, {...file.headers, 'Content-Length': file.body.length}).end(file.body);
    else response.writeHead(404).end();
  });
  await new Promise<void>((done) => {
    server.listen(0, '127.0.0.1', done);
  });
  const {port} = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
