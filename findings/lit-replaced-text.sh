#!/usr/bin/env bash
# Lit 3.3.3: what it writes into a text that a translator has replaced is not seen, and nothing is said
#
# Translators of web pages put an element in the place of a text node. Lit keeps the node that it made and goes on writing into
# it, though it has left the document. Attributes of the same template change. So a person reads the old status beside new ones.
#
# Seen on 28 November 2026 in Chromium 156; the translator is a script that replaces the nodes:
#   drawn: Haircut, Upcoming, title Upcoming
#   translated: Haarschnitt, Geplant, title Upcoming
#   drawn again: Haarschnitt, Geplant, title Cancelled
source "$(dirname "$0")/tools.sh"
install lit@3.3.3 esbuild@0.28.2
cat > entry.js <<'JS'
import {html, render} from 'lit';
const card = (title, status) => html`<h3>${title}</h3><p title=${status}>${status}</p>`;
const {body} = document;
const seen = () => `${body.querySelector('h3').innerText}, ${body.querySelector('p').innerText}, title ${body.querySelector('p').title}`;
const root = body.appendChild(document.createElement('div'));
render(card('Haircut', 'Upcoming'), root);
const lines = [`drawn: ${seen()}`];
// As a translator does it: each text node gives way to an element with the other words.
for (const place of root.querySelectorAll('h3, p')) {
  const text = [...place.childNodes].find((node) => node.nodeType === 3 && node.data.trim());
  const font = document.createElement('font');
  font.textContent = {Haircut: 'Haarschnitt', Upcoming: 'Geplant'}[text.data];
  text.replaceWith(font);
}
lines.push(`translated: ${seen()}`);
render(card('Haircut', 'Cancelled'), root);
lines.push(`drawn again: ${seen()}`);
globalThis.result = lines.join('\n');
JS
npx esbuild entry.js --bundle --format=esm --outfile=page.js --log-level=error
echo '<!doctype html><body><script type="module" src="/page.js"></script>' > page.html
same 'drawn: Haircut, Upcoming, title Upcoming
translated: Haarschnitt, Geplant, title Upcoming
drawn again: Haarschnitt, Geplant, title Cancelled' "$(in_browser chromium page.html)"
