// Responsible for: workerd, the runtime of Cloudflare Workers, with one script for one test. It is a development dependency.
// Not for: the script, and what stands around it.
import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {mkdtemp, rm, writeFile} from 'node:fs/promises';
import {createRequire} from 'node:module';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {freePort} from './redis.js';

export interface RunningWorker {
  readonly origin: string;
  stop(): Promise<void>;
}

export interface Around {
  /** Lines of the worker's own configuration, such as its bindings. */
  readonly worker?: string;
  /** Other services. */
  readonly services?: string;
}

/** The package has no types: it is the path of a program. */
const {default: program} = createRequire(import.meta.url)('workerd') as {default: string};

/** @param script a module without imports. Rejects with what workerd says if it does not start */
export async function startWorker(script: string, {worker = '', services = ''}: Around = {}): Promise<RunningWorker> {
  const folder = await mkdtemp(join(tmpdir(), 'altegio-edge-'));
  await writeFile(join(folder, 'worker.js'), script);
  const port = await freePort();
  await writeFile(
    join(folder, 'config.capnp'),
    `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [
    (name = "main", worker = (
      modules = [(name = "worker.js", esModule = embed "worker.js")],
      compatibilityDate = "2026-01-01",
      ${worker}
    )),
    ${services}
  ],
  sockets = [(name = "http", address = "127.0.0.1:${port}", http = (), service = "main")],
);`,
  );
  const child = spawn(program, ['serve', join(folder, 'config.capnp')], {stdio: ['ignore', 'ignore', 'pipe']});
  let complaints = '';
  child.stderr.on('data', (chunk: Buffer) => (complaints += chunk.toString()));
  const origin = `http://127.0.0.1:${port}`;
  while (!(await fetch(origin).catch(() => null))) {
    if (child.exitCode !== null) throw new Error(complaints);
    await new Promise((resolve) => setImmediate(resolve));
  }
  return {
    origin,
    stop: async () => {
      child.kill();
      await once(child, 'close');
      await rm(folder, {recursive: true});
    },
  };
}
