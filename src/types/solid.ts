// Responsible for: the tags in Solid's JSX, which sets properties and listens with `on:` and the event's type. Only types.
import type {JSX} from 'solid-js';
import type {Attributes, Elements, Events, Listeners, Options, Tag} from './options.js';

type Props<T extends Tag> = Omit<JSX.HTMLAttributes<Elements[T]>, keyof Options<Elements[T]>> &
  Options<Elements[T]> &
  Attributes<Elements[T]> &
  Listeners<Events[T], 'on:'>;

type Tags = {[T in Tag]: Props<T>};

declare module 'solid-js' {
  namespace JSX {
    interface IntrinsicElements extends Tags {}
  }
}
