// Responsible for: mounting proxy and sandbox in vite's dev server.
import type {Plugin} from 'vite';

export function demoServer(): Plugin {
  return {name: 'altegio-demo'};
}
