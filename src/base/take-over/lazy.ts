// Responsible for: what an element loads where a server has written what stands in it (src/prerender.ts). In the classic script-tag
// build, files of this name find their neighbours beside the script (vite.config.ts).
import type {LitElement} from 'lit';
import type {Host} from '../host.js';

/** The element connects once it can take over what stands in it; without the file for that, it starts with nothing. */
export function takeOverLater(element: LitElement, host: Host): void {
  void import('./take-over.js')
    .then(({takeOver}) => takeOver(element, host))
    .catch(() => {
      element.shadowRoot?.replaceChildren();
      element.connectedCallback();
    });
}
