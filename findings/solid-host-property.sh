#!/usr/bin/env bash
# solid-js 1.9.20: `event.target` of a delegated handler is whatever a custom element has in a property `host`
#
# Solid sends `onClick` and the like up from the document, and takes every node with a `host` that is no text for a shadow root: from
# there on the target is that `host`. A custom element is free to have a property of this name, as DOM reserves it for shadow roots
# and links alone. Handlers around it then read an object that is no node; with another such element around them, `contains()` raises.
# Where: a handler that asks `event.target.closest()` around a component with a public `host`. `on:click` is not delegated.
#
# Seen on 29 November 2026 with Node 20.20.2 and jsdom 26.1.0:
#   host is none: target an-element
#   host is a text: target an-element
#   host is an object: target {"name":"its host"}
#   two of them, one in the other: TypeError
source "$(dirname "$0")/tools.sh"
install solid-js@1.9.20 jsdom@26.1.0
cat > run.mjs <<'JS'
import {JSDOM} from 'jsdom';
const errors = [];
const {window} = new JSDOM('<div id="app"></div>', {runScripts: 'outside-only'});
window.addEventListener('error', (event) => {
  event.preventDefault();
  errors.push(`${event.error?.name}`);
});
Object.assign(globalThis, {window, document: window.document, Node: window.Node, Element: window.Element});
const {delegateEvents} = await import('solid-js/web/dist/web.js');
window.customElements.define('an-element', class extends window.HTMLElement {});
delegateEvents(['click']);
const within = (parent, host) => {
  const element = document.createElement('an-element');
  if (host !== undefined) element.host = host;
  return parent.appendChild(element);
};
const click = (element) => element.dispatchEvent(new window.MouseEvent('click', {bubbles: true, composed: true}));
const told = (target) => (target instanceof Node ? target.localName : JSON.stringify(target));
for (const [name, host] of [['none', undefined], ['a text', 'example.com'], ['an object', {name: 'its host'}]]) {
  const around = document.getElementById('app').appendChild(document.createElement('div'));
  around.$$click = (event) => console.log(`host is ${name}: target ${told(event.target)}`);
  click(within(around, host));
}
errors.length = 0;
click(within(within(document.getElementById('app'), {}), {}));
console.log(`two of them, one in the other: ${errors.length ? errors[0].match(/\w+Error|$/)[0] : 'no error'}`);
JS
same 'host is none: target an-element
host is a text: target an-element
host is an object: target {"name":"its host"}
two of them, one in the other: TypeError' "$(node run.mjs 2>/dev/null)"
