// Responsible for: the types of custom-elements.json as this project writes it. Additions to the schema: `fallback` of an attribute
// (from `@else`: its default in words) and `detail` of an event (its fields). Not for: writing it (manifest.ts).

export interface Named {
  readonly name: string;
  readonly description?: string | undefined;
}

interface Typed {
  readonly text: string;
}

export interface Attribute extends Named {
  readonly fieldName?: string;
  readonly type?: Typed;
  readonly default?: string;
  readonly fallback?: string;
  readonly reflects?: boolean;
}

export interface Parameter extends Named {
  readonly type?: Typed;
  readonly optional?: boolean;
}

export interface Member extends Named {
  readonly kind: string;
  readonly type?: Typed;
  readonly default?: string;
  readonly fallback?: string;
  readonly readonly?: boolean;
  readonly static?: boolean;
  readonly reflects?: boolean;
  readonly parameters?: readonly Parameter[];
  readonly return?: {readonly type: Typed; readonly description?: string};
}

export interface Field extends Named {
  readonly type?: string;
}

export interface EventEntry extends Named {
  readonly type?: Typed;
  readonly detail?: readonly Field[];
}

export interface CssProperty extends Named {
  readonly default?: string | undefined;
}

export interface Element {
  readonly tagName: string;
  readonly name?: string;
  readonly summary?: string;
  readonly description?: string;
  readonly attributes: readonly Attribute[];
  readonly members: readonly Member[];
  readonly events: readonly EventEntry[];
  readonly slots: readonly Named[];
  readonly cssParts: readonly Named[];
  readonly cssProperties: readonly CssProperty[];
}

export interface Manifest {
  readonly modules: readonly {readonly path: string; readonly declarations: readonly Element[]}[];
}

export const elementsOf = (manifest: Manifest): Element[] => manifest.modules.flatMap(({declarations}) => declarations);

/** @returns the name of an element's folder and files */
export const folderOf = (tagName: string): string => tagName.replace('altegio-', '');
