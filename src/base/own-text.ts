// Responsible for: what an element writes shows, whatever a translator has made of its text nodes: it puts elements in their
// place, and Lit would go on writing to the nodes that are gone. Why all texts, and not some: docs/embedding/hard-pages.md.
// Not for: attributes, and texts that do not change: those stay as the translator left them.
import {render, type TemplateResult} from 'lit';
import {directive, Directive, PartType, type Part} from 'lit/directive.js';

/** A text that is new has a new node, and what stood in its place goes with it. */
const ownText = directive(
  class extends Directive {
    #text = '';
    #node: Text | undefined;

    render(text: string): unknown {
      if (text !== this.#text) this.#node = new Text((this.#text = text));
      return text && this.#node;
    }

    override update({type}: Part, [text]: [string]): unknown {
      return type === PartType.CHILD ? this.render(text) : text;
    }
  },
);

/** @param drawn a template as `html` has just made it, with all that is in it */
export function withOwnTexts<Drawn>(drawn: Drawn): Drawn {
  const {strings, values} = Object(drawn) as Partial<TemplateResult>;
  // Not what a directive was given.
  const parts: unknown[] | undefined = Array.isArray(drawn) ? drawn : strings && values;
  parts?.forEach((value, index) => {
    if (typeof value === 'string') parts[index] = ownText(value);
    else withOwnTexts(value);
  });
  return drawn;
}

/** Also where somebody took away what Lit holds on to: then it is drawn from nothing. */
export function draw(drawn: TemplateResult, place: HTMLElement): void {
  try {
    render(withOwnTexts(drawn), place);
  } catch {
    startOver(place);
    render(drawn, place);
  }
}

export function startOver(place: ParentNode): void {
  place.replaceChildren();
  Reflect.deleteProperty(place, '_$litPart$');
}
