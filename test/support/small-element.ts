// The smallest element: what every element has, and nothing of its own. For the tests of src/base and src/parts.
import {html} from 'lit';
import type {Http} from '../../src/api/http.js';
import type {Session} from '../../src/api/session.js';
import {AltegioElement} from '../../src/base/altegio-element.js';
import type {Host} from '../../src/base/host.js';
import type {Shown} from '../../src/base/templates.js';
import type {Texts} from '../../src/base/translations.js';

export interface SmallApi {
  readonly session: Session;
  readonly http: Http;
}

export class SmallElement extends AltegioElement<SmallApi> {
  protected override texts: Texts = {words: {}, file: 'forms'};
  /** What it shows; a test may set it. */
  view: () => Shown = () => html`<p>${this.asHost.t('common.busy')}</p>`;

  /** For the test. */
  get parts(): Host {
    return this.asHost;
  }

  /** For the test. */
  get endpoints(): SmallApi {
    return this.api;
  }

  protected override connect(http: Http): SmallApi {
    return {session: http.session, http};
  }

  protected override status(): string {
    return '';
  }

  protected override content(): Shown {
    return this.view();
  }
}

customElements.define('small-element', SmallElement);

/** @param attributes besides a proxy-url */
export async function small(attributes: Readonly<Record<string, string>> = {}): Promise<SmallElement> {
  const element = document.createElement('small-element') as SmallElement;
  for (const [name, value] of Object.entries({'proxy-url': '/altegio', ...attributes})) {
    element.setAttribute(name, value);
  }
  document.body.append(element);
  await element.updateComplete;
  return element;
}
