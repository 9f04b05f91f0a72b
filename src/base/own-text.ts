// Responsible for: a new text shows although a page translator has replaced the text node before it: Lit would write to the
// node that is gone. Why all texts, and not some: docs/embedding/hard-pages.md.
// Not for: attributes, and texts that do not change: those stay as the translator left them.
import {render, type TemplateResult} from 'lit';
import {directive, Directive, PartType, type Part} from 'lit/directive.js';

/** Each new text gets a new node, which replaces whatever stands there. */
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
  // The arguments of a directive are left alone.
  const parts: unknown[] | undefined = Array.isArray(drawn) ? drawn : strings && values;
  parts?.forEach((value, index) => {
    if (typeof value === 'string') parts[index] = ownText(value);
    else withOwnTexts(value);
  });
  return drawn;
}

/** The node that Lit draws before, where a place was started over. */
const ends = new WeakMap<HTMLElement, Comment>();

/** Draws from nothing where somebody took away the nodes that Lit holds on to. */
export function draw(drawn: TemplateResult, place: HTMLElement): void {
  try {
    render(withOwnTexts(drawn), place, {renderBefore: ends.get(place) ?? null});
  } catch {
    const renderBefore = startOver(place);
    ends.set(place, renderBefore);
    render(drawn, place, {renderBefore});
  }
}

/**
 * Empties a place. Lit keeps what it has drawn by the node that it draws before, so that another node is a new beginning.
 * @returns the node to draw before from now on
 */
export function startOver(place: ParentNode): Comment {
  const end = new Comment();
  place.replaceChildren(end);
  return end;
}
