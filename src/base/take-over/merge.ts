// Responsible for: making the nodes of one place those of another, so that elements which are alike stay the same nodes: they keep what
// a client has typed, and the focus. Not for: what refers to the nodes that are left over (repoint.ts).

/** By the element that was drawn: the one that stays in its place. */
export type Kept = ReadonlyMap<Node, Element>;

/** @param from is empty of all that goes to the other place; texts and comments do */
export function merge(from: ParentNode & Node, to: ParentNode & Node, kept = new Map<Node, Element>()): Kept {
  let at = to.firstChild;
  const removeUntil = (end: Node | null): void => {
    while (at && at !== end) {
      const next: ChildNode | null = at.nextSibling;
      at.remove();
      at = next;
    }
  };
  // oxlint-disable-next-line unicorn/no-useless-spread -- the list changes while nodes leave it
  for (const node of [...from.childNodes]) {
    const alike = node instanceof Element ? alikeFrom(at, node) : undefined;
    if (!alike) {
      to.insertBefore(node, at);
      continue;
    }
    removeUntil(alike);
    at = alike.nextSibling;
    kept.set(node, alike);
    copyAttributes(node as Element, alike);
    merge(node as Element, alike, kept);
  }
  removeUntil(null);
  return kept;
}

/** The next element of its kind; an element with an id is only itself. */
function alikeFrom(at: ChildNode | null, {localName, id}: Element): Element | undefined {
  for (let node: ChildNode | null = at; node; node = node.nextSibling) {
    if (node instanceof Element && node.localName === localName && node.id === id) return node;
  }
  return undefined;
}

function copyAttributes(from: Element, to: Element): void {
  for (const name of to.getAttributeNames()) if (!from.hasAttribute(name)) to.removeAttribute(name);
  for (const {name, value} of from.attributes) if (to.getAttribute(name) !== value) to.setAttribute(name, value);
}
