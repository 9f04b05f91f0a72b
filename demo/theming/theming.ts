// Responsible for: the theming page: controls for tokens and parts, live elements, and the resulting CSS.
// Not for: the theme (draft.ts) or its contrast (pairs.ts).
import {html, render, type TemplateResult} from 'lit';
import {createClient} from '../../src/api/client.js';
import {select, schemes, themes} from '../builder/choices.js';
import {copyable} from '../copy.js';
import {readManifest, type Manifest} from '../manifest.js';
import {createPreviewSandbox} from '../preview-sandbox.js';
import {valuesOf} from './draft.js';
import {pages, type Scheme} from './pairs.js';
import {partsList, partsOf, ringOf} from './parts.js';
import {presetControl, tokenControl} from './token-controls.js';
import {ThemeInMaking} from './use-theme.js';
import {warnings} from './warnings.js';

/** Together these elements have every part. */
const shown: readonly (readonly [tag: string, attributes: Readonly<Record<string, string>>])[] = [
  ['altegio-phone-verify', {}],
  ['altegio-my-bookings', {view: 'upcoming', 'page-size': '2'}],
  ['altegio-my-bookings', {view: 'past', 'page-size': '1'}],
  ['altegio-my-bookings', {view: 'cancelled', 'page-size': '1'}],
  ['altegio-change-password', {}],
  ['altegio-profile', {}],
  ['altegio-account', {}],
  ['altegio-sign-in', {}],
  ['altegio-booking', {'location-id': '4564'}],
  ['altegio-loyalty', {'chain-id': '310'}],
  ['altegio-review', {'record-token': 'aafffe4a'}],
];

class ThemingPage {
  readonly #place: HTMLElement;
  readonly #stage = document.createElement('div');
  readonly #ring = new CSSStyleSheet();
  readonly #parts: ReturnType<typeof partsOf>;
  readonly #look: ThemeInMaking;
  #scheme: Scheme = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
  #part = '';

  constructor({elements, tokens}: Manifest, place: HTMLElement) {
    this.#place = place;
    this.#parts = partsOf(elements);
    this.#look = new ThemeInMaking(tokens, () => this.draw());
    this.#stage.className = 'stage elements';
    document.adoptedStyleSheets.push(this.#ring);
  }

  /** Gives the elements their client before their first request. */
  async fill(): Promise<void> {
    const preview = createPreviewSandbox();
    await preview.signIn(true);
    const client = createClient({proxyUrl: '/altegio', fetch: (request) => preview.answer(request, '/altegio')});
    await import('../../src/index.js');
    for (const [tag, attributes] of shown) {
      const element = Object.assign(document.createElement(tag), {client});
      for (const [name, value] of Object.entries({'location-id': '4564', ...attributes})) {
        element.setAttribute(name, value);
      }
      this.#stage.append(element);
    }
  }

  draw(): void {
    const {attribute, theme} = this.#look;
    const {paper, ink} = pages[this.#scheme];
    this.#stage.style.cssText = `color-scheme: ${this.#scheme}; background: ${paper}; color: ${ink}`;
    for (const [name, value] of Object.entries(valuesOf(theme))) this.#stage.style.setProperty(name, value);
    for (const element of this.#stage.children) element.setAttribute('theme', attribute);
    this.#ring.replaceSync(ringOf(this.#parts.find(({name}) => name === this.#part)));
    render(this.#page(), this.#place);
  }

  #page(): TemplateResult {
    const look = this.#look;
    const {controls} = look;
    return html`<form
        class="choices"
        id="choices"
        aria-label="Theme"
        @submit=${(event: Event) => event.preventDefault()}
      >
        <fieldset>
          <legend>Start from</legend>
          ${presetControl(controls)}
          ${select('Theme', 'theme', look.attribute, themes, (theme) => this.#set(() => (look.attribute = theme)))}
        </fieldset>
        <fieldset>
          <legend>Custom properties</legend>
          <p class="hint">Each colour for light pages, and for dark ones. The first alone is for both.</p>
          <div class="tokens whole">${controls.tokens.map((token) => tokenControl(token, controls, true))}</div>
        </fieldset>
        <section class="sheet" aria-labelledby="css-title">
          <h2 id="css-title">CSS</h2>
          ${
            look.css
              ? copyable('CSS', look.css)
              : html`<p>Nothing to write: without it the elements take the page’s font and colours.</p>`
          }
        </section>
        ${partsList(this.#parts, this.#part, (part) => {
          this.#set(() => (this.#part = part));
          this.#bringIntoSight(part);
        })}
      </form>
      <nav class="jump" aria-label="On this page">
        <a href="#choices">Choices</a> <a href="#css-title">CSS</a> <a href="#live-title">Elements</a>
      </nav>
      <div class="result">
        <section aria-labelledby="contrast-title">
          <h2 id="contrast-title">Contrast</h2>
          ${warnings(look.measured)}
        </section>
        <section aria-labelledby="live-title">
          <h2 id="live-title">At work</h2>
          <p>Live, on a sandbox in this page. “Cancel appointment” opens the dialog.</p>
          <div class="bar-of-preview">
            ${select('Page', 'page', this.#scheme, schemes, (scheme) => this.#set(() => (this.#scheme = scheme === 'dark' ? 'dark' : 'light')))}
          </div>
          ${this.#stage}
        </section>
      </div>`;
  }

  /** Scrolls to the part, only if the elements are beside the controls. In a narrow page the controls would scroll away. */
  #bringIntoSight(part: string): void {
    if (!part || !matchMedia('(min-width: 64rem)').matches) return;
    const roots = [...this.#stage.children].map(({shadowRoot}) => shadowRoot);
    const found = roots.map((root) => root?.querySelector(`[part~="${part}"]`)).find(Boolean);
    found?.scrollIntoView({block: 'nearest'});
  }

  #set(change: () => void): void {
    change();
    this.draw();
  }
}

const place = document.querySelector<HTMLElement>('#theming');
if (place) void start(place);

async function start(place: HTMLElement): Promise<void> {
  try {
    const page = new ThemingPage(await readManifest(), place);
    await page.fill();
    page.draw();
  } catch (error) {
    place.textContent = `The page cannot start: ${String(error)}`;
  }
}
