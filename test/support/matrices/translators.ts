// What translators make of our text nodes, and every state in which they may have done so.
export function textsOf(root: ShadowRoot): Text[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) if (/\p{L}/u.test(walker.currentNode.nodeValue!)) texts.push(walker.currentNode as Text);
  return texts;
}

function element(name: string, text: string): HTMLElement {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
}

/** What translators make of a text, and where it was seen. Each leaves the words, so that they can be looked for. */
export const translators: readonly [name: string, seenAt: string, translate: (text: Text) => void][] = [
  ['font', 'facebook/react#11538', (text) => text.replaceWith(element('font', text.data))],
  ['font in font', 'santiment/app#1179', nested],
  ['an element of its own', 'Yandex: ya-tr-span', (text) => text.replaceWith(element('ya-tr-span', text.data))],
  ['in place', 'Firefox Translations', (text) => (text.data = `${text.data}`)],
  ['beside the first', 'bilingual extensions', (text) => text.after(element('font', ` ${text.data}`))],
  ['in several pieces', 'facebook/react#26048', pieces],
  ['taken away', 'TroyAlford/react-jsx-parser#140', (text) => text.remove()],
  ['the whole of its element', 'jQuery’s .text(), as page-wide dictionaries use it', whole],
];

function nested(text: Text): void {
  const outer = document.createElement('font');
  outer.append(element('font', text.data));
  text.replaceWith(outer);
}

function pieces(text: Text): void {
  const middle = Math.ceil(text.data.length / 2);
  text.replaceWith(element('font', text.data.slice(0, middle)), element('font', text.data.slice(middle)));
}

/** Lit's marks go with it. */
function whole(text: Text): void {
  // Another text of the same element may have been replaced already.
  const parent = text.parentElement;
  if (parent && !parent.childElementCount) parent.replaceChildren(parent.textContent);
}
