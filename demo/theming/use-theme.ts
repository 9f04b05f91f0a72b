// Responsible for: the theme that a page is making: what the controls need, and what a change does. Not for: showing it.
import type {Token} from '../manifest.js';
import {cssOf, noTheme, valuesOf, withValue, type Theme} from './draft.js';
import {measure, worth, type Measured, type Scheme} from './pairs.js';
import type {TokenControls} from './token-controls.js';

export class ThemeInMaking {
  theme: Theme = noTheme;
  /** The attribute: with `light` or `dark` the element brings its own background. */
  attribute = '';
  readonly #tokens: readonly Token[];
  readonly #changed: () => void;

  constructor(tokens: readonly Token[], changed: () => void) {
    this.#tokens = tokens;
    this.#changed = changed;
  }

  get css(): string {
    return cssOf(this.theme);
  }

  get controls(): TokenControls {
    const values = valuesOf(this.theme);
    const colours = {light: worth(values, 'light', this.attribute), dark: worth(values, 'dark', this.attribute)};
    return {
      tokens: this.#tokens,
      theme: this.theme,
      values,
      worth: colours,
      onPreset: (preset) => this.#become({...this.theme, preset}),
      onValue: (scheme, token, value) =>
        this.#become(withValue(this.theme, scheme, token, value, colours.light[token])),
    };
  }

  /** On light and on dark pages; only as the element is, where it brings its own colours. */
  get measured(): readonly Measured[] {
    const {attribute} = this;
    const schemes: readonly Scheme[] = attribute === 'light' || attribute === 'dark' ? [attribute] : ['light', 'dark'];
    return schemes.flatMap((scheme) => measure(valuesOf(this.theme), scheme, attribute));
  }

  #become(theme: Theme): void {
    this.theme = theme;
    this.#changed();
  }
}
