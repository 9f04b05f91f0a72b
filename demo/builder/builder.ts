// Responsible for: the builder page: the user chooses an element, options and a theme, sees a live preview, and copies the snippet.
// Not for: the snippet (snippet.ts), the preview (preview.ts), the contrast (theming/pairs.ts).
import {html, nothing, render, type TemplateResult} from 'lit';
import {live} from 'lit/directives/live.js';
import {version} from '../../src/version.js';
import {readManifest, type ElementInfo, type Manifest} from '../manifest.js';
import {createPreviewSandbox} from '../preview-sandbox.js';
import type {Scheme} from '../theming/pairs.js';
import {presetControl, tokenControl, valueOf} from '../theming/token-controls.js';
import {ThemeInMaking} from '../theming/use-theme.js';
import {formats, languageNames, select, themes} from './choices.js';
import {optionControl} from './options.js';
import {Painted} from './painted.js';
import {Preview} from './preview.js';
import {contrastPart, previewPart, snippetPart} from './result.js';
import {addressNote, snippet, type Draft, type Hashes} from './snippet.js';

const first = 'altegio-my-bookings';
/** Attributes that have their own controls in the form. */
const apart = new Set(['lang', 'theme']);
const common = ['proxy-url', 'location-id', 'chain-id', 'credentials', 'messages'];

class Builder {
  readonly #manifest: Manifest;
  readonly #hashes: Hashes;
  readonly #place: HTMLElement;
  readonly #sandbox = createPreviewSandbox();
  readonly #preview = new Preview(this.#sandbox);
  readonly #look: ThemeInMaking;
  #tag = first;
  /** Values by attribute, for all elements together, so that a shared option keeps its value when the element changes. */
  #options: Readonly<Record<string, string>> = {
    'proxy-url': '/altegio',
    'location-id': '4564',
    'record-token': '1a2b3',
  };
  #lang = '';
  #base = `https://cdn.jsdelivr.net/npm/altegio-elements@${version}/dist/cdn/`;
  #format: Draft['format'] = 'module';
  #alone = false;
  #paintAtOnce = false;
  readonly #painted = new Painted(() => this.draw());
  #scheme: Scheme = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
  #known = true;
  #visits = 0;
  #width = 'full';

  constructor(manifest: Manifest, hashes: Hashes, place: HTMLElement) {
    this.#manifest = manifest;
    this.#hashes = hashes;
    this.#place = place;
    this.#look = new ThemeInMaking(manifest.tokens, () => this.draw());
    this.#sandbox.sandbox.events.addEventListener('sms', () => this.draw());
  }

  async visit(known: boolean): Promise<void> {
    this.#known = known;
    await this.#sandbox.signIn(known);
    this.#visits++;
    this.draw();
  }

  draw(): void {
    render(this.#page(), this.#place);
    const frame = this.#place.querySelector('iframe');
    const look = {scheme: this.#scheme, visitor: `${this.#visits}`};
    if (frame) this.#preview.show(frame, this.#draft, this.#hashes, look);
  }

  /** Makes an event handler that stores the chosen value and renders. */
  #on<T>(keep: (value: T) => void): (value: T) => void {
    return (value) => {
      keep(value);
      this.draw();
    };
  }

  get #element(): ElementInfo {
    const found = this.#manifest.elements.find(({tag}) => tag === this.#tag);
    if (!found) throw new Error(`The manifest has no ${this.#tag}`);
    return found;
  }

  get #draft(): Draft {
    const values: Readonly<Record<string, string>> = {
      ...this.#options,
      ...(this.#lang && {lang: this.#lang}),
      ...(this.#look.attribute && {theme: this.#look.attribute}),
    };
    const {options} = this.#element;
    const names = [...common, ...options.map(({name}) => name).filter((name) => !common.includes(name))];
    const own = new Set(options.map(({name}) => name));
    const attributes = names.flatMap((name): Draft['attributes'] => {
      const value = own.has(name) ? values[name] : undefined;
      return value === undefined ? [] : [[name, value]];
    });
    const {css} = this.#look;
    const tag = this.#tag;
    const painted = this.#painted.of(this.#paintAtOnce, {tag, attributes}).html;
    return {tag, attributes, css, base: this.#base, format: this.#format, alone: this.#alone, painted};
  }

  #page(): TemplateResult {
    return html`<form
        class="choices"
        id="choices"
        aria-label="What to build"
        @submit=${(event: Event) => event.preventDefault()}
      >
        ${this.#elementChoice()} ${this.#optionChoices()} ${this.#lookChoices()} ${this.#loadChoices()}
      </form>
      <nav class="jump" aria-label="On this page">
        <a href="#choices">Choices</a> <a href="#preview-title">Preview</a> <a href="#snippet-title">Snippet</a>
      </nav>
      <div class="result">${this.#result()}</div>`;
  }

  #result(): TemplateResult {
    const preview = {
      known: this.#known,
      scheme: this.#scheme,
      width: this.#width,
      code: this.#sandbox.sandbox.outbox.at(-1)?.code,
      onKnown: (known: boolean) => void this.visit(known),
      onScheme: this.#on((scheme: Scheme) => (this.#scheme = scheme)),
      onWidth: this.#on((width: string) => (this.#width = width)),
    };
    const draft = this.#draft;
    return html`${previewPart(preview)} ${contrastPart(this.#look.measured)}
    ${snippetPart(snippet(draft, this.#hashes), this.#painted.of(this.#paintAtOnce, draft).styleHashes)}`;
  }

  #elementChoice(): TemplateResult {
    const choose = this.#on((tag: string) => (this.#tag = tag));
    return html`<fieldset>
      <legend>1. Element</legend>
      ${this.#manifest.elements.map(
        ({tag, summary}) =>
          html`<label class="choice"
            ><input
              type="radio"
              name="element"
              value=${tag}
              ?checked=${tag === this.#tag}
              @change=${() => choose(tag)}
            />
            <span><code>${tag}</code><small>${summary}</small></span></label
          >`,
      )}
    </fieldset>`;
  }

  #optionChoices(): TemplateResult {
    const {options} = this.#element;
    const shown = options.filter(({name}) => !apart.has(name));
    const needed = shown.filter(({name}) => name === 'proxy-url' || name === 'location-id');
    const own = shown.filter(({name}) => !common.includes(name));
    const rest = shown.filter(({name}) => common.includes(name) && !needed.some((one) => one.name === name));
    const control = (option: (typeof options)[number]): TemplateResult =>
      optionControl(option, this.#options[option.name] ?? null, (name, value) => {
        const {[name]: _, ...others} = this.#options;
        this.#options = value === null ? others : {...others, [name]: value};
        this.draw();
      });
    return html`<fieldset>
      <legend>2. Options</legend>
      ${needed.map(control)} ${own.map(control)}
      <details>
        <summary>Less often needed</summary>
        <div class="fields">${rest.map(control)}</div>
      </details>
    </fieldset>`;
  }

  #lookChoices(): TemplateResult {
    const look = this.#look;
    const {controls} = look;
    return html`<fieldset>
      <legend>3. Language and looks</legend>
      ${select(
        'Language',
        'lang',
        this.#lang,
        languageNames,
        this.#on((lang) => (this.#lang = lang)),
      )}
      ${select(
        'Theme',
        'theme',
        look.attribute,
        themes,
        this.#on((theme) => (look.attribute = theme)),
      )}
      ${presetControl(controls)}
      <details>
        <summary>Colours, shape and font</summary>
        <p class="hint">Each colour for light pages, and for dark ones. The first alone is for both.</p>
        <div class="tokens">${controls.tokens.map((token) => tokenControl(token, controls))}</div>
      </details>
    </fieldset>`;
  }

  #loadChoices(): TemplateResult {
    const note = addressNote(this.#base);
    return html`<fieldset>
      <legend>4. How it is loaded</legend>
      <div class="field">
        <label for="base">Address of the files</label>
        <input
          id="base"
          type="url"
          spellcheck="false"
          aria-describedby="base-hint base-note"
          .value=${live(this.#base)}
          @change=${(event: Event) => this.#on((base: string) => (this.#base = base))(valueOf(event).trim())}
        />
        <p class="hint" id="base-hint">
          A CDN with a version in it, or the folder of your own server with the files of dist/cdn.
        </p>
        <p class="note" id="base-note" role="status">${note}</p>
      </div>
      ${select(
        'Kind of script',
        'format',
        this.#format,
        formats,
        this.#on((format) => (this.#format = format === 'classic' ? format : 'module')),
      )}
      ${
        this.#format === 'module'
          ? html`<label class="check"
              ><input
                type="checkbox"
                name="alone"
                .checked=${live(this.#alone)}
                @change=${(event: Event) => this.#on((alone: boolean) => (this.#alone = alone))((event.target as HTMLInputElement).checked)}
              />Only the file of this element: smaller, where the page has no other</label
            >`
          : nothing
      }
      <label class="check"
        ><input
          type="checkbox"
          name="paint"
          .checked=${live(this.#paintAtOnce)}
          @change=${(event: Event) => this.#on((paint: boolean) => (this.#paintAtOnce = paint))((event.target as HTMLInputElement).checked)}
        />Paint at once: the page shows it before the script has come</label
      >
    </fieldset>`;
  }
}

const place = document.querySelector<HTMLElement>('#builder');
if (place) void start(place);

async function start(place: HTMLElement): Promise<void> {
  try {
    const integrity = await fetch(new URL('../../dist/cdn/integrity.json', import.meta.url));
    const builder = new Builder(await readManifest(), (await integrity.json()) as Hashes, place);
    await builder.visit(true);
  } catch (error) {
    place.textContent = `The built files are missing (npm run build): ${String(error)}`;
  }
}
