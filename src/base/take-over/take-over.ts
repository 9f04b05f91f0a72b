// Responsible for: an element goes on with the HTML that a server wrote for it (src/prerender.ts). It is drawn beside the page; what
// stands on the page stays, and the drawing holds on to that from then on. Not for: what the element draws (altegio-element.ts).
import {LitElement} from 'lit';
import {adoptStyles} from '../adopted-styles.js';
import type {Host} from '../host.js';
import {startOver} from '../own-text.js';
import {keepFields} from './kept-fields.js';
import {merge} from './merge.js';
import {repoint} from './repoint.js';

/** @param element is not connected yet as an element of ours */
export function takeOver(element: LitElement, host: Host): void {
  // Put somewhere else meanwhile, it asks again; another call may have been first.
  if (!element.isConnected || element.renderRoot) return;
  adoptStyles(element);
  drawIn(element, new DocumentFragment());
  const awaited = new Set<unknown>([undefined]);
  const taken = goOn(element, host, host.waiting, awaited);
  // Who waits for the element waits for this; this waits for the rest.
  awaited.add((host.waiting = taken));
  element.connectedCallback();
}

/** @param first what the element has been waiting for */
async function goOn(element: LitElement, host: Host, first: unknown, awaited: Set<unknown>): Promise<void> {
  const root = element.shadowRoot as ShadowRoot;
  await first;
  await untilDrawn(element, host, awaited);
  try {
    swap(element, root);
  } catch {
    // Lit holds its nodes in another way than is known here.
    drawIn(element, root);
    element.requestUpdate();
  }
}

function swap(element: LitElement, root: ShadowRoot): void {
  const {renderOptions, renderRoot} = element;
  const tellFields = keepFields(root);
  // The same styles are sheets by now.
  for (const style of root.querySelectorAll('style')) style.remove();
  const kept = merge(renderRoot, root);
  Object.assign(element, {renderRoot: root});
  repoint(renderOptions.renderBefore as object, kept, new Set([renderOptions]));
  tellFields(kept);
}

/** Empties the place, and draws there from now on. */
function drawIn(element: LitElement, renderRoot: ParentNode): void {
  element.renderOptions.renderBefore = startOver(renderRoot);
  Object.assign(element, {renderRoot});
}

/** In its language, and with what makes it what it was asked to be: what stands on the page is no less. */
async function untilDrawn(element: LitElement, host: Host, awaited: Set<unknown>): Promise<void> {
  // Lit's own: the element's waits for this as well.
  const drawn = Reflect.get(LitElement.prototype, 'getUpdateComplete') as () => Promise<boolean>;
  for (;;) {
    await drawn.call(element);
    const next = [host.translations.coming, host.waiting].find((one) => !awaited.has(one));
    if (!next) return;
    awaited.add(next);
    await next;
  }
}
