// Responsible for: the tags in the JSX of React 19, which sets properties and listens to `on` and the event's type.
// Only types: React 18 needs the components of altegio-elements/react.
import type {ClassAttributes, HTMLAttributes} from 'react';
import type {Attributes, Elements, Events, Listeners, Options, Tag} from './options.js';

type Props<T extends Tag> = Omit<HTMLAttributes<Elements[T]>, keyof Options<Elements[T]>> &
  ClassAttributes<Elements[T]> &
  Options<Elements[T]> &
  Attributes<Elements[T]> &
  Listeners<Events[T], 'on'> & {class?: string | undefined};

type Tags = {[T in Tag]: Props<T>};

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements extends Tags {}
  }
}
