# Sourced by each finding: a temporary folder that goes with the script, and the installed browsers.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{"private": true, "type": "module"}' > package.json

# install NAME@VERSION...: exactly these, without their scripts.
install() { npm install --silent --no-audit --no-fund --ignore-scripts --save-exact "$@"; }

# browser chromium|firefox: prints the command; without one the finding is not run, which is no change.
browser() {
  case $1 in
    chromium) set -- chromium chromium-browser google-chrome ;;
    firefox) set -- firefox-esr firefox ;;
  esac
  for name in "$@"; do
    if command -v "$name"; then return; fi
  done
  echo "not run: no $1 on this machine" >&2
  exit 77
}

# same EXPECTED ACTUAL: prints what was seen, and fails when it is not what this finding says.
same() {
  printf '%s\n' "$2"
  if [ "$1" = "$2" ]; then return; fi
  printf 'changed; this finding says:\n%s\n' "$1" >&2
  exit 1
}

# in_browser chromium|firefox FILE.html: opens the page and prints what its `await globalThis.result` is.
in_browser() {
  command=$(browser "$1")
  install playwright-core@1.64.1
  cat > in-browser.mjs <<'JS'
import {createServer} from 'node:http';
import {readFile} from 'node:fs/promises';
import {chromium, firefox} from 'playwright-core';
const [, , name, executablePath, file] = process.argv;
const types = {html: 'text/html; charset=utf-8', js: 'text/javascript; charset=utf-8'};
const server = createServer((request, response) => {
  const path = new URL(request.url, 'http://localhost').pathname;
  readFile(`.${path}`).then(
    (data) => response.writeHead(200, {'content-type': types[path.split('.').pop()]}).end(data),
    () => response.writeHead(404).end(),
  );
});
await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
const options = name === 'firefox' ? {channel: 'moz-firefox', executablePath} : {executablePath, args: ['--no-sandbox']};
const browser = await (name === 'firefox' ? firefox : chromium).launch(options);
try {
  const page = await browser.newPage();
  await page.goto(`http://localhost:${server.address().port}/${file}`);
  console.log(await page.evaluate(() => globalThis.result));
} finally {
  await browser.close();
  server.close();
}
JS
  node in-browser.mjs "$1" "$command" "$2"
}
