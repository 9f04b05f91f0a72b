#!/usr/bin/env bash
# puppeteer-core 25.16.0: waitForSelector('x-late >>> p') does not see an element that is upgraded after it was put in the page
#
# `>>>` reaches into open shadow roots, and waitForSelector looks again when something changes in the document or in a shadow root that
# it has met. A shadow root that is attached later is no such change, nor is what comes in it: the wait ends with a TimeoutError, although
# `page.$` finds the child by the same selector. With `visible: true` it looks in each frame, and sees it.
# Where: a test that waits for a custom element whose definition is loaded after its tag.
#
# Seen on 30 November 2026 with Chromium 156.0.8078.108:
#   upgraded before the wait: seen
#   upgraded during the wait: TimeoutError, and page.$ finds it
#   upgraded during the wait, visible: seen
source "$(dirname "$0")/tools.sh"
command=$(browser chromium)
install puppeteer-core@25.16.0
cat > wait.mjs <<'JS'
import puppeteer from 'puppeteer-core';
const browser = await puppeteer.launch({executablePath: process.argv[2], args: ['--no-sandbox']});
const define = () =>
  customElements.define('x-late', class extends HTMLElement {
    connectedCallback() {
      const root = this.attachShadow({mode: 'open'});
      setTimeout(() => root.append(Object.assign(document.createElement('p'), {textContent: 'Here'})), 200);
    }
  });
try {
  for (const name of ['upgraded before the wait', 'upgraded during the wait', 'upgraded during the wait, visible']) {
    const page = await browser.newPage();
    await page.setContent('<x-late></x-late>');
    await page.evaluate(`setTimeout(${define}, ${name.includes('before') ? 0 : 1000})`);
    if (name.includes('before')) await page.waitForFunction(() => customElements.get('x-late'));
    const seen = await page.waitForSelector('x-late >>> p', {timeout: 6000, visible: name.endsWith('visible')}).then(
      () => 'seen',
      async (error) => `${error.name}, and page.$ ${(await page.$('x-late >>> p')) ? 'finds' : 'does not find'} it`,
    );
    console.log(`${name}: ${seen}`);
    await page.close();
  }
} finally {
  await browser.close();
}
JS
same 'upgraded before the wait: seen
upgraded during the wait: TimeoutError, and page.$ finds it
upgraded during the wait, visible: seen' "$(node wait.mjs "$command")"
