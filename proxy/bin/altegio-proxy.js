#!/usr/bin/env node
// Responsible for: `npx altegio-proxy`, which starts the built proxy. Not for: its settings, which are environment variables
// (docs/proxy.md).
import {existsSync} from 'node:fs';

const built = new URL('../dist/main.js', import.meta.url);
if (existsSync(built)) {
  await import(built.href);
} else {
  process.stderr.write('The proxy is not built yet. Write this first: npm run build\n');
  process.exitCode = 1;
}
