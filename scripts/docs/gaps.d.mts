interface Named {
  readonly name: string;
  readonly description?: string | undefined;
}

/** An element as custom-elements.json has it. */
export interface Element {
  readonly tagName: string;
  readonly description?: string;
  readonly attributes: readonly (Named & {
    readonly type?: {readonly text: string};
    readonly default?: string;
    readonly fallback?: string;
  })[];
  readonly members: readonly (Named & {readonly kind: string; readonly parameters?: readonly Named[]})[];
  readonly events: readonly (Named & {readonly type?: {readonly text: string}; readonly detail?: readonly Named[]})[];
  readonly slots: readonly Named[];
  readonly cssParts: readonly Named[];
  readonly cssProperties: readonly (Named & {readonly default?: string})[];
}

export interface Manifest {
  readonly modules: readonly {readonly path: string; readonly declarations: readonly Element[]}[];
}

export function findGaps(manifest: Manifest, root: string): string[];
export function silences(element: Element): string[];
