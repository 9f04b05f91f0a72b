// Responsible for: templates of code: inside a sentence, and as a block with a copy button. Not for: its content.
import {html, type TemplateResult} from 'lit';

/** @param name the accessible name of the text */
export function copyable(name: string, text: string): TemplateResult {
  const copy = async (event: Event): Promise<void> => {
    const place = (event.currentTarget as HTMLElement).closest('.copyable');
    const said = place?.querySelector('[role=status]');
    const code = place?.querySelector('pre');
    try {
      await navigator.clipboard.writeText(text);
      if (said) said.textContent = 'Copied';
    } catch {
      if (code) getSelection()?.selectAllChildren(code);
      if (said) said.textContent = 'Selected: copy it with your keyboard';
    }
  };
  return html`<div class="copyable">
    <div class="copy-bar">
      <button type="button" class="wide" @click=${copy}>Copy ${name.toLowerCase()}</button>
      <span role="status"></span>
    </div>
    <pre class="code" tabindex="0" role="region" aria-label=${name}><code>${text}</code></pre>
  </div>`;
}

/** Shows text between backticks as code. */
export function withCode(text: string): readonly (string | TemplateResult)[] {
  return text.split('`').map((piece, index) => (index % 2 ? html`<code>${piece}</code>` : piece));
}
