// Responsible for: the tags in Svelte's templates, which sets properties and listens to `on` and the event's type. Only types.
import type {HTMLAttributes} from 'svelte/elements';
import type {Attributes, Elements, Events, Listeners, Options, Tag} from './options.js';

type Props<T extends Tag> = Omit<HTMLAttributes<Elements[T]>, keyof Options<Elements[T]>> &
  Options<Elements[T]> &
  Attributes<Elements[T]> &
  Listeners<Events[T], 'on'>;

type Tags = {[T in Tag]: Props<T>};

declare module 'svelte/elements' {
  interface SvelteHTMLElements extends Tags {}
}
