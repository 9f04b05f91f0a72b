#!/usr/bin/env bash
# React 19.3.1: after hydration a custom element has neither its properties nor its listeners
#
# The server leaves an array and a listener out of the HTML. hydrateRoot() does not set them; the next render compares with
# what the server was given, so it adds the listener but not an array that is the same. See react/react#35446.
#
# Seen on 28 November 2026 with Node 20.20.2 and jsdom 26.1.0:
#   hydrated: items undefined, events heard 0
#   rendered again: items undefined, events heard 1
source "$(dirname "$0")/tools.sh"
install react@19.3.1 react-dom@19.3.1 jsdom@26.1.0
cat > run.mjs <<'JS'
import {JSDOM} from 'jsdom';
import {createElement} from 'react';
import {renderToString} from 'react-dom/server';
let heard = 0;
let again;
const items = [1];
const {useState} = await import('react');
const App = () => {
  [, again] = useState(0);
  return createElement('an-element', {items, onready: () => heard++});
};
const html = renderToString(createElement(App));
const {window} = new JSDOM(`<div id="root">${html}</div>`);
const {document, HTMLElement, customElements} = window;
Object.assign(globalThis, {window, document, HTMLElement});
Object.defineProperty(globalThis, 'navigator', {value: window.navigator});
globalThis.IS_REACT_ACT_ENVIRONMENT = true;
customElements.define('an-element', class extends HTMLElement {
  items;
});
const {act} = await import('react');
const {hydrateRoot} = await import('react-dom/client');
const element = document.querySelector('an-element');
const say = (when) => {
  element.dispatchEvent(new window.Event('ready'));
  console.log(`${when}: items ${JSON.stringify(element.items)}, events heard ${heard}`);
};
await act(() => hydrateRoot(document.getElementById('root'), createElement(App)));
say('hydrated');
await act(() => again(1));
say('rendered again');
JS
same 'hydrated: items undefined, events heard 0
rendered again: items undefined, events heard 1' "$(node run.mjs)"
