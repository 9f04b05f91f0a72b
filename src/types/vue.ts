// Responsible for: the tags in Vue's templates, which sets properties and listens with `@` and the event's type. Only types.
import type {HTMLAttributes} from 'vue';
import type {Elements, Events, Handlers, Options, Tag} from './options.js';

/** As Vue's own guide to custom elements has it; what a `ref` holds is the element. */
type Component<T extends Tag> = new () => Elements[T] & {
  /** Only for the template's compiler; the element has no such thing. */
  $props: Omit<HTMLAttributes, keyof Options<Elements[T]>> & Options<Elements[T]> & Handlers<Events[T]>;
};

type Tags = {[T in Tag]: Component<T>};

declare module 'vue' {
  interface GlobalComponents extends Tags {}
  /** Vue's own slots are another thing: this is HTML's attribute, for what stands in an element. */
  interface HTMLAttributes {
    slot?: string | undefined;
  }
}
