#!/usr/bin/env bash
# Vue 3.5.45 and Preact 10.29.8: a property of a custom element that becomes `undefined` is set to 0 or ''
#
# A component stops passing an option: `undefined` for what was 60, a text or an array. Vue asks for the type of the value that
# the element has, and sets 0 for a number, '' for a text; an array becomes undefined. Preact sets '' for each of them.
# An element must not take 0 or '' for a value that somebody chose.
#
# Seen on 28 November 2026 with Node 20.20.2 and jsdom 26.1.0:
#   vue: 60 -> 0, "Haircut" -> "", [1] -> undefined
#   preact: 60 -> "", "Haircut" -> "", [1] -> ""
source "$(dirname "$0")/tools.sh"
install vue@3.5.45 preact@10.29.8 jsdom@26.1.0
cat > run.mjs <<'JS'
import {JSDOM} from 'jsdom';
const {window} = new JSDOM('<div id="vue"></div><div id="preact"></div>');
const {document, HTMLElement, Element, SVGElement, Node} = window;
Object.assign(globalThis, {window, document, HTMLElement, Element, SVGElement, Node, MathMLElement: class {}});
window.customElements.define('an-element', class extends HTMLElement {
  seconds;
  label;
  items;
});
const vue = await import('vue');
const preact = await import('preact');
const rendered = {
  vue: (props) => vue.render(vue.h('an-element', props), document.getElementById('vue')),
  preact: (props) => preact.render(preact.h('an-element', props), document.getElementById('preact')),
};
for (const [library, render] of Object.entries(rendered)) {
  render({seconds: 60, label: 'Haircut', items: [1]});
  render({seconds: undefined, label: undefined, items: undefined});
  const {seconds, label, items} = document.getElementById(library).firstChild;
  const [a, b, c] = [seconds, label, items].map((value) => JSON.stringify(value) ?? 'undefined');
  console.log(`${library}: 60 -> ${a}, "Haircut" -> ${b}, [1] -> ${c}`);
}
JS
same 'vue: 60 -> 0, "Haircut" -> "", [1] -> undefined
preact: 60 -> "", "Haircut" -> "", [1] -> ""' "$(node run.mjs)"
