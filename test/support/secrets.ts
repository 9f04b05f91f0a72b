// Everything that a page, its storage, its console or a listener could read.
import {events, printed} from './mount.js';

export function everythingToBeRead(): string {
  const kept = [localStorage, sessionStorage].map((storage) => JSON.stringify({...storage}));
  const told = events.map(({type, detail}) => `${type} ${JSON.stringify(detail)}`);
  return [serialized(document.documentElement), ...kept, document.cookie, location.href, ...told, ...printed].join(
    '\n',
  );
}

/** Markup with attributes, of shadow roots as well. */
function serialized(root: Element | ShadowRoot): string {
  const inner = [...root.querySelectorAll('*')].flatMap(({shadowRoot}) => (shadowRoot ? [serialized(shadowRoot)] : []));
  return [root instanceof Element ? root.outerHTML : root.innerHTML, ...inner].join('\n');
}
