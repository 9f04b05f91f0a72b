#!/usr/bin/env bash
# Chromium 156: in a tab with 50 entries, entries of history.pushState() without a press are dropped, and history.back() leaves the page
#
# A tab keeps 50 entries. When it has them, each pushState() of a page in which nobody has pressed anything drops not the oldest entry of the
# tab, but the oldest one that was left without a press: the page's own. `history.length` stays 50 and says nothing of it. The page that
# pushed three entries goes back once to its second one, and by the next step to the page before. In a tab with fewer entries, all three
# are there.
# Where: a test runner that uses one tab for many test files; a page that pushes entries as soon as it is loaded.
#
# Seen on 30 November 2026 with Chromium 156.0.8078.108 and puppeteer-core 25.16.0:
#   after 10 pages: entry 3 of 15, entry 2, entry 1, entry 0
#   after 60 pages: entry 3 of 50, entry 2, the page before
source "$(dirname "$0")/tools.sh"
command=$(browser chromium)
install puppeteer-core@25.16.0
cat > steps.mjs <<'JS'
import {once} from 'node:events';
import {createServer} from 'node:http';
import puppeteer from 'puppeteer-core';
// The page tells by itself: what a driver runs in it would count as a press.
const steps = `<script>
  const later = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
  onload = async () => {
    await later(100);
    for (const entry of [1, 2, 3]) {
      history.pushState(entry, '');
      await later(50);
    }
    await fetch('/told?entry 3 of ' + history.length);
    for (let times = 0; times < 3; times++) {
      history.back();
      await later(500);
      await fetch('/told?entry ' + (history.state ?? 0));
    }
  };
</script>`;
const before = `<script>onpageshow = () => fetch('/told?the page before')</script>`;
let told = [];
const server = createServer(({url}, answer) => {
  const [path, query = ''] = url.split('?');
  // The page before tells each time that it is shown, also before the last one is there.
  if (path === '/told' && (told.length > 0 || query.startsWith('entry'))) told.push(decodeURIComponent(query));
  answer.setHeader('content-type', 'text/html');
  answer.end(`<!doctype html><title>${path}</title>${path === '/last' ? steps : before}`);
}).listen(0, '127.0.0.1');
await once(server, 'listening');
const site = `http://127.0.0.1:${server.address().port}`;
const browser = await puppeteer.launch({executablePath: process.argv[2], args: ['--no-sandbox']});
try {
  for (const pages of [10, 60]) {
    const page = await browser.newPage();
    for (let number = 0; number < pages; number++) await page.goto(`${site}/page-${number}`);
    told = [];
    await page.goto(`${site}/last`);
    await new Promise((later) => setTimeout(later, 4000));
    console.log(`after ${pages} pages: ${told.join(', ')}`);
    await page.close();
  }
} finally {
  await browser.close();
  server.close();
}
JS
same 'after 10 pages: entry 3 of 15, entry 2, entry 1, entry 0
after 60 pages: entry 3 of 50, entry 2, the page before' "$(node steps.mjs "$command")"
