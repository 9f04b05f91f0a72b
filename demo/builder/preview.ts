// Responsible for: the live preview: a page in a frame that uses the built files, and a sandbox instead of the proxy.
// Not for: the snippet (snippet.ts).
import type {PreviewSandbox} from '../preview-sandbox.js';
import {chain, locationIds} from '../../sandbox/index.js';
import {pages, type Scheme} from '../theming/pairs.js';
import {snippet, type Draft, type Hashes} from './snippet.js';

/** Of a visit of the sandbox that can be reviewed. */
const visitToken = 'aafffe4a';
/** The path of dist/cdn on this server. */
const files = '/cdn/';

interface Frame extends HTMLIFrameElement {
  /** Replaces the frame's own fetch. */
  answer?: (input: RequestInfo, init?: RequestInit) => Promise<Response>;
}

export class Preview {
  readonly #sandbox: PreviewSandbox;
  #frame: Frame | undefined;
  #shown = '';
  #proxyUrl = '';

  constructor(sandbox: PreviewSandbox) {
    this.#sandbox = sandbox;
  }

  /** Loads a new page for another element, file or visitor. Any other change updates the existing page. */
  show(frame: Frame, draft: Draft, hashes: Hashes, look: {readonly scheme: Scheme; readonly visitor: string}): void {
    this.#frame = frame;
    const attributes = this.#onSandbox(draft.attributes);
    this.#proxyUrl = attributes.find(([name]) => name === 'proxy-url')?.[1] ?? '';
    const {tag, format, alone} = draft;
    const page = JSON.stringify([tag, format, alone, look.visitor]);
    const element = frame.contentDocument?.querySelector(tag);
    if (page !== this.#shown || !element) {
      this.#shown = page;
      this.#write({...draft, attributes, base: files}, hashes, look.scheme);
      return;
    }
    setAttributes(element, attributes);
    const style = frame.contentDocument?.querySelector('#host-style');
    if (style) style.textContent = pageStyle(look.scheme) + draft.css;
  }

  #write(draft: Draft, hashes: Hashes, scheme: Scheme): void {
    const frame = this.#frame;
    if (!frame) return;
    frame.answer = (input, init) => this.#sandbox.answer(new Request(input, init), this.#proxyUrl);
    frame.srcdoc = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Preview</title>
      <meta name="viewport" content="width=device-width">
      <style id="host-style">${pageStyle(scheme)}${draft.css}</style>
      <script>globalThis.fetch = (input, init) => frameElement.answer(input, init);</script>
      </head><body><main>${snippet({...draft, css: '', painted: ''}, hashes)}</main></body></html>`;
  }

  /** Replaces ids of real locations by ids of the sandbox. An invalid id stays, so that the element reports it. */
  #onSandbox(attributes: Draft['attributes']): Draft['attributes'] {
    const {guestRecords} = this.#sandbox.sandbox;
    const [guest] = guestRecords;
    const names = new Set(attributes.map(([name]) => name));
    const one = names.has('record-id') && names.has('record-hash') && guest;
    return attributes.map(([name, value]) => {
      if (/^(location|chain|record)-id$/.test(name) && !/^\d+$/.test(value)) return [name, value];
      if (name === 'location-id') return [name, `${locationIds.newYork}`];
      if (name === 'chain-id') return [name, `${chain.id}`];
      if (one && name === 'record-id') return [name, `${one.id}`];
      if (one && name === 'record-hash') return [name, one.hash];
      if (name === 'record-token' && /^\w+$/.test(value)) return [name, visitToken];
      return name === 'records' && isJson(value) ? [name, JSON.stringify(guestRecords)] : [name, value];
    });
  }
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

function setAttributes(element: Element, attributes: Draft['attributes']): void {
  const wanted = new Map(attributes);
  for (const name of element.getAttributeNames()) if (!wanted.has(name)) element.removeAttribute(name);
  for (const [name, value] of wanted) if (element.getAttribute(name) !== value) element.setAttribute(name, value);
}

const pageStyle = (scheme: Scheme): string => `
  :root {
    color-scheme: ${scheme};
    background: ${pages[scheme].paper};
    color: ${pages[scheme].ink};
    font: 16px/1.5 system-ui, 'Segoe UI', Roboto, 'DejaVu Sans', sans-serif;
  }
  body { margin: 1rem; }
`;
