// Responsible for: a local server of files in memory, with brotli if the browser accepts it. Not for: the slow network (page.ts).
import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';
import {extname} from 'node:path';
import {text} from 'node:stream/consumers';
import {brotliCompressSync, constants} from 'node:zlib';
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

export interface Call {
  /** Path and query. */
  readonly url: string;
  readonly method: string;
  readonly body: string;
}

/** JSON, or undefined where it is nobody's. */
export type Answer = (call: Call) => Promise<{readonly status: number; readonly text: string} | undefined>;

/** @param files by path. Compressed once, except files above a megabyte of data, which only measure parsing
 * @param answer what is no file */
export async function serve(files: ReadonlyMap<string, string>, answer?: Answer): Promise<Served> {
  const held = new Map(
    [...files].map(([path, content]) => {
      const small = content.length < 1e6 || extname(path) === '.js';
      const headers = {
        'Content-Type': types[extname(path)] ?? types[''],
        'Cache-Control': 'no-store',
        ...(small && {'Content-Encoding': 'br'}),
      };
      return [path, {headers, body: small ? brotli(content) : Buffer.from(content)}];
    }),
  );
  const server = createServer((request, response) => {
    const {url = '/', method = 'GET'} = request;
    const file = held.get(url.split('?')[0] ?? '');
    if (file) response.writeHead(200, {...file.headers, 'Content-Length': file.body.length}).end(file.body);
    else if (!answer) response.writeHead(404).end();
    else {
      void text(request)
        .then((body) => answer({url, method, body}))
        .then((found) => {
          if (!found) return response.writeHead(404).end();
          const body = brotliCompressSync(found.text, {params: {[constants.BROTLI_PARAM_QUALITY]: 5}});
          const headers = {'Content-Type': types['.json'], 'Content-Encoding': 'br', 'Cache-Control': 'no-store'};
          return response.writeHead(found.status, headers).end(body);
        });
    }
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
