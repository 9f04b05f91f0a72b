// Responsible for: the tags in Solid's JSX, which sets properties and listens with `on:` and the event's type. Only types.
// Solid makes its names of properties out of attributes: `chain-id` sets `chainId`, and `chainId` would set `chainid`
// (findings/solid-property-names.sh). So only the first is taken; `prop:chainId` is the property as it is named.
import type {JSX} from 'solid-js';
import type {Attributes, Elements, Events, Listeners, Options, Tag} from './options.js';

type Props<T extends Tag> = Omit<JSX.HTMLAttributes<Elements[T]>, keyof Options<Elements[T]>> &
  OneWord<Options<Elements[T]>> &
  Attributes<Elements[T]> &
  Named<Options<Elements[T]>> &
  Listeners<Events[T], 'on:'>;

type OneWord<O> = {[Name in keyof O as Name extends Lowercase<Name & string> ? Name : never]?: O[Name]};

type Named<O> = {[Name in keyof O & string as `prop:${Name}`]?: O[Name]};

type Tags = {[T in Tag]: Props<T>};

declare module 'solid-js' {
  namespace JSX {
    interface IntrinsicElements extends Tags {}
  }
}
