// Responsible for: the state of the theme on a page: values for the controls, and changes. Not for: showing it (theming.ts).
import type {Token} from '../manifest.js';
import {cssOf, noTheme, valuesOf, withValue, type Theme} from './draft.js';
import {measure, worth, type Measured, type Scheme} from './pairs.js';
import type {TokenControls} from './token-controls.js';

export class ThemeInMaking {
  theme: Theme = noTheme;
  /** The value of the attribute `theme`. With `light` or `dark` the element has its own background. */
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

  /** The contrast on light and on dark pages, or in the element's own scheme if it has one. */
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
