// Driving <altegio-review>: the sandbox's visit, its stars, and its button. Not for: what must be so then (the tests).
import type {AltegioReview} from '../../src/elements/review.js';
import {mount, type Options} from './mount.js';
import {byRole, type Ui} from './ui.js';
import {until} from './until.js';
import {Wire, type WireOptions} from './wire.js';
import {wordsOf} from './words.js';

export const reviewWords = wordsOf('review');

/** Of the sandbox's visit that can be reviewed; a canary: nothing may repeat it. */
export const visitToken = 'aafffe4a';
export const sendLine = 'POST master_record_review/';
export const readLine = 'GET master_record_review/';

export type ReviewUi = Ui<AltegioReview>;

export const star = (ui: Ui, value: number): HTMLInputElement => ui.root.querySelector(`input[value="${value}"]`)!;
export const textOf = (ui: Ui): HTMLTextAreaElement => ui.root.querySelector('textarea')!;

export function write(ui: Ui, text: string): void {
  const field = textOf(ui);
  field.value = text;
  field.dispatchEvent(new InputEvent('input', {bubbles: true, composed: true}));
}

/** Chooses, writes, and presses. */
export function review(ui: Ui, rating = 4, text = 'Quick, and the colour has lasted.'): void {
  star(ui, rating).click();
  write(ui, text);
  ui.press('Send review');
}

export const hasForm = (ui: Ui): boolean => byRole(ui.root, 'button', 'Send review').length > 0;

/** The token as a property, as a host's script gives it: no markup has it. */
export async function mountReview(
  options: WireOptions = {},
  more: Options<'altegio-review'> = {},
): Promise<{readonly ui: ReviewUi; readonly wire: Wire}> {
  const wire = new Wire(options);
  const ui = await mount('altegio-review', {wire, props: {recordToken: visitToken}, ...more});
  await until(() => hasForm(ui));
  return {ui, wire};
}
