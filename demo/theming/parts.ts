// Responsible for: the list of shadow parts, the outline of the chosen part, and a rule to copy. Not for: the parts (the manifest).
import {html, nothing, type TemplateResult} from 'lit';
import {copyable, withCode} from '../copy.js';
import type {ElementInfo} from '../manifest.js';

/** Sample declarations for some parts. The others get an outline. */
const samples: Readonly<Record<string, string>> = {
  form: 'box-shadow: 0 8px 24px rgb(0 0 0 / 12%);',
  label: 'text-transform: uppercase;\n  letter-spacing: 0.04em;',
  input: 'font-variant-numeric: tabular-nums;',
  button: 'border-radius: 999px;',
  'button-primary': 'text-transform: uppercase;\n  letter-spacing: 0.06em;',
  notice: 'border-style: dashed;',
  card: 'box-shadow: 0 1px 3px rgb(0 0 0 / 15%);',
  'card-title': 'font-family: Georgia, serif;',
  'card-time': 'letter-spacing: 0.02em;',
  'card-status': 'border-radius: 4px;',
  avatar: 'border-radius: 8px;',
  rating: 'display: none;',
  actions: 'border-top: 1px solid;\n  padding-top: 12px;',
  dialog: 'box-shadow: none;',
};

interface Part {
  readonly name: string;
  readonly description: string;
  readonly tags: readonly string[];
}

export function partsOf(elements: readonly ElementInfo[]): readonly Part[] {
  const found = new Map<string, Part>();
  for (const {tag, parts} of elements) {
    for (const {name, description} of parts) {
      found.set(name, {name, description, tags: [...(found.get(name)?.tags ?? []), tag]});
    }
  }
  return [...found.values()];
}

/** The rule that a host writes. */
export function ruleOf({name, tags}: Part, declarations = samples[name] ?? 'outline: 1px solid;'): string {
  return `${tags.map((tag) => `${tag}::part(${name})`).join(',\n')} {\n  ${declarations}\n}`;
}

/** @param chosen '': none */
export function partsList(parts: readonly Part[], chosen: string, choose: (name: string) => void): TemplateResult {
  const part = parts.find(({name}) => name === chosen);
  return html`<fieldset class="parts">
      <legend>Show where a part is</legend>
      ${['', ...parts.map(({name}) => name)].map((name) => {
        const described = parts.find((one) => one.name === name);
        return html`<label class="choice"
          ><input
            type="radio"
            name="part"
            value=${name}
            ?checked=${name === chosen}
            @change=${() => choose(name)}
          /><span
            >${name ? html`<code>${name}</code>` : 'None'}${
              described ? html`<small>${withCode(described.description)}</small>` : nothing
            }</span
          ></label
        >`;
      })}
    </fieldset>
    ${part ? copyable('Rule for the part', ruleOf(part)) : nothing}`;
}

/** A style sheet of the page that outlines the part. */
export const ringOf = (part: Part | undefined): string =>
  part ? ruleOf(part, 'outline: 3px dashed #d6336c !important;\n  outline-offset: 2px !important;') : '';
