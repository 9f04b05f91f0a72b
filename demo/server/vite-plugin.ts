// Responsible for: mounting proxy, sandbox and built files in vite's dev server, before vite's own handlers.
// Not for: the answers (backend.ts).
import type {Plugin} from 'vite';
import {createBackend} from './backend.js';
import {answerNode} from './node-adaptor.js';

export function demoServer(): Plugin {
  return {
    name: 'altegio-demo',
    apply: 'serve',
    configureServer(server) {
      const {find} = createBackend({root: server.config.root, env: process.env});
      server.middlewares.use((incoming, outgoing, next) => {
        const path = (incoming.url ?? '/').replace(/[?#].*/s, '');
        // A page that runs the sandbox itself needs the source files under /sandbox, which vite serves.
        const handler = path.endsWith('.ts') ? undefined : find(path);
        if (handler) void answerNode(handler, incoming, outgoing);
        else next();
      });
    },
  };
}
