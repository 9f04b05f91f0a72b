// Responsible for: what an element shows, in a file that is loaded while its placeholder is painted; where it could not be loaded, a
// press tries again. Not for: what that is.
import {notSent, type AltegioApiError} from '../../api/errors.js';
import {laterFile} from '../../base/connection/later-requests.js';
import type {Host} from '../../base/host.js';
import {notice, toneOf, type Shown} from '../../base/templates.js';
import {html} from 'lit';

/** What an element shows. */
export interface View {
  /** Undefined: its placeholder. */
  content(): Shown | undefined;
  /** What a screen reader hears of progress and results. */
  status(): string;
}

export class LaterView<V extends View> {
  /** Undefined until its file is here. */
  view: V | undefined;
  #loading = false;
  #failed: AltegioApiError | null = null;
  readonly #host: Host;
  readonly #load: () => Promise<V>;

  constructor(host: Host, load: () => Promise<V>) {
    this.#host = host;
    this.#load = load;
  }

  /** Loads it, once. */
  load(): void {
    if (!this.view && !this.#loading && !this.#failed) void this.#loadOnce();
  }

  async #loadOnce(): Promise<void> {
    this.#loading = true;
    try {
      this.view = await this.#load();
    } catch (cause) {
      this.#failed = notSent(cause);
      if (!this.#host.gone) this.#host.emitError(this.#failed);
    }
    this.#loading = false;
    this.#host.redraw();
  }

  status(): string {
    return this.view ? this.view.status() : this.#failed ? '' : this.#host.t('common.busy');
  }

  /** @param meanwhile its placeholder */
  content(meanwhile: () => Shown): Shown {
    const failed = this.#failed;
    if (!failed) return this.view?.content() ?? meanwhile();
    const again = (): void => {
      this.#failed = null;
      this.load();
      this.#host.redraw();
      laterFile()?.focusLater(this.#host.element);
    };
    const {t, faultText} = this.#host;
    return notice(
      faultText(failed, 'common'),
      toneOf(failed),
      html`<button part="button" class="button" type="button" @click=${again}>${t('common.tryAgain')}</button>`,
    );
  }
}
