// Responsible for: the template of the result: preview, contrast, snippet. Not for: the content of the frame (preview.ts).
import {html, nothing, type TemplateResult} from 'lit';
import {copyable} from '../copy.js';
import type {Measured, Scheme} from '../theming/pairs.js';
import {warnings} from '../theming/warnings.js';
import {schemes, select, visitors, widths} from './choices.js';

export interface PreviewPart {
  /** True: a signed-in client. False: a new visitor. */
  readonly known: boolean;
  readonly scheme: Scheme;
  /** `full`, or CSS pixels. */
  readonly width: string;
  /** The code of the last SMS. */
  readonly code: string | undefined;
  readonly onKnown: (known: boolean) => void;
  readonly onScheme: (scheme: Scheme) => void;
  readonly onWidth: (width: string) => void;
}

export function previewPart(part: PreviewPart): TemplateResult {
  const {known, scheme, width, code} = part;
  return html`<section aria-labelledby="preview-title">
    <h2 id="preview-title">Preview</h2>
    <div class="bar-of-preview">
      ${select('Shown to', 'visitor', known ? 'known' : 'new', visitors, (who) => part.onKnown(who === 'known'))}
      ${select('Page', 'page', scheme, schemes, (page) => part.onScheme(page === 'dark' ? 'dark' : 'light'))}
      ${select('Width', 'width', width, widths, part.onWidth)}
    </div>
    <div class="stage"><iframe title="Preview of the element" data-width=${width}></iframe></div>
    <p class="hint" role="status">
      ${
        code
          ? html`The code of the last SMS is <strong>${code}</strong>. None was really sent.`
          : 'It runs on a sandbox in this page. Nothing is sent anywhere; codes of SMS are shown here.'
      }
    </p>
  </section>`;
}

export function contrastPart(measured: readonly Measured[]): TemplateResult {
  return html`<section aria-labelledby="contrast-title">
    <h2 id="contrast-title">Contrast</h2>
    ${warnings(measured)}
  </section>`;
}

/** @param styleHashes of what is painted at once; none where nothing is */
export function snippetPart(text: string, styleHashes: readonly string[]): TemplateResult {
  return html`<section aria-labelledby="snippet-title">
    <h2 id="snippet-title">Snippet</h2>
    <p>
      Paste it where the element is to be. The hash lets a browser run this very file and no other; what the file loads
      later (words, dialogs) comes from beside it, without a hash.
    </p>
    ${
      styleHashes.length
        ? html`<p>
            A page with a strict policy names the style of what is painted in its <code>style-src</code>:
            ${styleHashes.map((hash) => html`<code>'${hash}'</code> `)}
          </p>`
        : nothing
    }
    ${copyable('Snippet', text)}
  </section>`;
}
