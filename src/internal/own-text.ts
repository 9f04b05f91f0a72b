// Responsible for: what an element writes shows, whatever a translator has made of its text nodes: it puts elements in their
// place, and Lit would go on writing to the nodes that are gone. Why all texts, and not some: docs/embedding/hard-pages.md.
// Not for: attributes, and texts that do not change: those stay as the translator left them.
import {render, type TemplateResult} from 'lit';
import {directive, Directive} from 'lit/directive.js';

/** A text that is new has a new node, and what stood in its place goes with it. */
const ownText = directive(
  class extends Directive {
    #text = '';
    #node: Text | undefined;

    render(text: string): unknown {
      if (text !== this.#text) this.#node = new Text((this.#text = text));
      return text && this.#node;
    }
  },
);

/** Which values of a template stand between tags. */
const between = new WeakMap<TemplateStringsArray, readonly boolean[]>();

function placesOf(strings: TemplateStringsArray): readonly boolean[] {
  let places = between.get(strings);
  if (!places) {
    let inside = false;
    places = strings.map((text) => {
      const [open, close] = [text.lastIndexOf('<'), text.lastIndexOf('>')];
      if (open !== close) inside = open > close;
      return !inside;
    });
    between.set(strings, places);
  }
  return places;
}

/** @param drawn a template as `html` has just made it, with all that is in it */
export function withOwnTexts<Drawn>(drawn: Drawn): Drawn {
  if (Array.isArray(drawn)) drawn.forEach(withOwnTexts);
  const {strings, values} = Object(drawn) as Partial<TemplateResult>;
  if (!strings || !values) return drawn;
  values.forEach((value, index) => {
    if (typeof value !== 'string') withOwnTexts(value);
    else if (placesOf(strings)[index]) values[index] = ownText(value);
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
