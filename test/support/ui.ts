// What a person does and perceives, through shadow roots: controls by their role and name, texts, focus.
// Never a private field, never a class name.

const selectors = {
  article: 'article',
  alert: '[role=alert]',
  button: 'button',
  combobox: 'select',
  heading: 'h1, h2, h3, h4, [role=heading]',
  img: 'img:not([alt=""]), [role=img]',
  link: 'a[href]',
  listitem: 'li',
  status: '[role=status]',
  textbox: 'input:not([type=hidden])',
} as const;

export type Role = keyof typeof selectors;

export function byRole(root: ParentNode, role: Role, name?: string | RegExp): HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>(selectors[role])].filter(
    (element) =>
      !element.closest('[hidden], [aria-hidden=true]') &&
      (name === undefined || (typeof name === 'string' ? nameOf(element) === name : name.test(nameOf(element)))),
  );
}

/** The accessible name, as far as our templates go. */
export function nameOf(element: Element): string {
  const root = element.getRootNode() as ShadowRoot;
  const by = element.getAttribute('aria-labelledby')?.split(/\s+/) ?? [];
  const label = element.id ? root.querySelector(`label[for="${element.id}"]`) : null;
  const text =
    element.getAttribute('aria-label') ??
    (by.map((id) => root.getElementById(id)?.textContent ?? '').join(' ') ||
      (label ?? element).textContent ||
      element.getAttribute('title'));
  return plain(text ?? '');
}

/**
 * One line, without the marks of text direction and with plain spaces. Dates of English as Chromium has them: engines carry
 * Unicode's tables of different years, in which `Tue, 22 Sept` and `08:00` are as right as `Tue 22 Sept` and `8:00`.
 */
export function plain(text: string): string {
  return text
    .replace(/\b([MTWFS][a-z]{2,8}), (?=\d{1,2}\s\p{Lu}\p{Ll}+(?!\p{Ll}|\s\d{4}))/gu, '$1 ')
    .replace(/(?<=^|[\s(–])0(?=[1-9]:\d\d(?!\d|:))/g, '')
    .replace(/[\u200e\u200f\u2066-\u2069]/g, '')
    .replace(/[\s\u00a0\u202f\u2009]+/g, ' ')
    .trim();
}

type Updating = HTMLElement & {readonly updateComplete: Promise<boolean>};

export class Ui<E extends HTMLElement = HTMLElement> {
  readonly element: E;

  constructor(element: E) {
    this.element = element;
  }

  get root(): ShadowRoot {
    return this.element.shadowRoot!;
  }

  get updated(): Promise<boolean> {
    return (this.element as unknown as Updating).updateComplete;
  }

  all(role: Role, name?: string | RegExp): HTMLElement[] {
    return byRole(this.root, role, name);
  }

  has(role: Role, name?: string | RegExp): boolean {
    return this.all(role, name).length > 0;
  }

  get(role: Role, name?: string | RegExp): HTMLElement {
    const found = this.all(role, name);
    if (found.length === 1) return found[0]!;
    const there = this.all(role).map(nameOf);
    throw new Error(`${found.length} of ${role} "${name}". There: ${there.join(' | ')}. Shown: ${this.text}`);
  }

  field(name: string): HTMLInputElement {
    return this.get('textbox', name) as HTMLInputElement;
  }

  /** As a keyboard does: the events of typing, then of leaving the field. */
  type(name: string, text: string): void {
    const field = this.field(name);
    field.focus();
    field.value = text;
    field.dispatchEvent(new InputEvent('input', {bubbles: true, composed: true}));
    field.dispatchEvent(new Event('change', {bubbles: true}));
  }

  press(name: string): void {
    this.get('button', name).click();
  }

  /** What stands at a field: its error line. */
  errorAt(name: string): string {
    const field = this.field(name);
    const ids = (field.getAttribute('aria-describedby') ?? '').split(/\s+/).filter(Boolean);
    const described = ids.map((id) => this.root.getElementById(id)).filter((one) => one?.role === 'alert');
    return plain(described.map((one) => one?.textContent).join(' '));
  }

  get alerts(): string {
    return plain(
      this.all('alert')
        .map(({textContent}) => textContent)
        .join(' '),
    );
  }

  get statuses(): string {
    return plain(
      this.all('status')
        .map(({textContent}) => textContent)
        .join(' '),
    );
  }

  get text(): string {
    return plain(this.root.querySelector('.root')?.textContent ?? this.root.textContent ?? '');
  }

  /** Name or text of what has the focus, or ''. */
  get focused(): string {
    const {activeElement} = this.root;
    return activeElement ? nameOf(activeElement) : '';
  }
}
