// Responsible for: telling the embedder of an option that cannot work, once for each problem. Not for: finding it.
import {nothing, type LitElement} from 'lit';
import type {Problem} from '../option-checks.js';
import {problemText} from './option-texts.js';
import type {Shown} from '../templates.js';

/** What it uses of `Host`, which loads this file. */
interface Reporting {
  readonly element: LitElement;
  t(key: 'common.config'): string;
  notice(text: string, tone: 'error'): Shown;
  emitError(error: {readonly code: 'config'}): void;
  redraw(): void;
}

/**
 * A host may call configure() until its page is there, and a framework may give the options when it shows the element:
 * what is missing is reported a task after both.
 */
export class ConfigReport {
  readonly #host: Reporting;
  readonly #problem: () => Problem;
  #reported = '';
  #appearance: ResizeObserver | undefined;

  constructor(host: Reporting, problem: () => Problem) {
    this.#host = host;
    this.#problem = problem;
  }

  /** What stands in the element instead of its content. */
  show(problem: Problem): Shown {
    if (problemText(problem) === this.#reported) return this.#host.notice(this.#host.t('common.config'), 'error');
    if (document.readyState === 'complete') setTimeout(this.#whenShown);
    else addEventListener('load', this.#whenShown, {once: true});
    return nothing;
  }

  #whenShown = (): void => {
    this.#appearance ??= new ResizeObserver(([entry]) => {
      // A page's own observers must not find another size within their turn.
      if (entry?.contentRect.width) setTimeout(this.#report);
    });
    // Has a pixel wherever the element is shown.
    const pixel = this.#host.element.shadowRoot?.querySelector('.quiet');
    if (pixel) this.#appearance.observe(pixel);
  };

  #report = (): void => {
    this.#appearance?.disconnect();
    const problem = problemText(this.#problem());
    if (!problem || problem === this.#reported) return;
    this.#reported = problem;
    // oxlint-disable-next-line no-console -- the one message to the embedder
    console.error(`<${this.#host.element.localName}> ${problem}`);
    this.#host.emitError({code: 'config'});
    this.#host.redraw();
  };
}
