// Responsible for: a folder of files behind a plain web server, as any static host has it, below a path of its own.
import {readFile} from 'node:fs/promises';
import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';
import {extname, join, normalize} from 'node:path';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
};

export interface Folder {
  readonly url: string;
  close(): Promise<void>;
}

/** @param path where the folder is mounted, such as `/docs` */
export async function serveFolder(folder: string, path: string): Promise<Folder> {
  const server = createServer((request, response) => {
    const {pathname} = new URL(request.url ?? '/', 'http://localhost');
    const wanted = pathname.startsWith(`${path}/`) ? normalize(pathname.slice(path.length)) : '/..';
    const file = wanted.endsWith('/') ? `${wanted}index.html` : wanted;
    readFile(join(folder, file)).then(
      (data) => response.writeHead(200, {'content-type': types[extname(file)] ?? 'text/plain'}).end(data),
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}${path}`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
