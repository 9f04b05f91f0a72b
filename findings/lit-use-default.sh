#!/usr/bin/env bash
# Lit 3.3.3: with `useDefault` the first value that an attribute gives counts as the default
#
# `useDefault: true` puts a property back to its default when its attribute is removed. The default is the value at the first
# update, so an element that the page wrote with lang="de" goes back to "de" for good. And an element that started without the
# attribute, so that its default is undefined, keeps the last value ("fr").
# Where: libraries that morph a page remove attributes that the new HTML has not.
#
# Seen on 28 November 2026 in Chromium 156:
#   first lang="de", then lang="fr", then removed: de
#   first no lang, then lang="fr", then removed: fr
source "$(dirname "$0")/tools.sh"
install lit@3.3.3 esbuild@0.28.2
cat > entry.js <<'JS'
import {LitElement, html} from 'lit';
class AnElement extends LitElement {
  static properties = {lang: {type: String, reflect: true, useDefault: true}};
  render = () => html`${this.lang ?? 'none'}`;
}
customElements.define('an-element', AnElement);
const lines = [];
for (const first of ['attribute', 'none']) {
  const element = document.createElement('an-element');
  if (first === 'attribute') element.setAttribute('lang', 'de');
  document.body.append(element);
  await element.updateComplete;
  element.setAttribute('lang', 'fr');
  await element.updateComplete;
  element.removeAttribute('lang');
  await element.updateComplete;
  lines.push(`first ${first === 'attribute' ? 'lang="de"' : 'no lang'}, then lang="fr", then removed: ${element.lang}`);
}
globalThis.result = lines.join('\n');
JS
npx esbuild entry.js --bundle --format=esm --outfile=page.js --log-level=error
echo '<!doctype html><body><script type="module" src="/page.js"></script>' > page.html
same 'first lang="de", then lang="fr", then removed: de
first no lang, then lang="fr", then removed: fr' "$(in_browser chromium page.html)"
