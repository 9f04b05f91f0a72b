// Responsible for: waiting until a form has what a press needs, which it loads after its first paint.
import {afterPaint} from '../../src/base/page/after-paint.js';
import {loadCodeStep} from '../../src/parts/phone-code/lazy.js';
import {settled} from './until.js';

/** @param ui of an element with a phone form */
export async function pressReady<Form extends {readonly updated: Promise<unknown>}>(ui: Form): Promise<Form> {
  // The form has asked for its frame before.
  await new Promise<void>((painted) => afterPaint(painted));
  await loadCodeStep();
  await settled();
  await ui.updated;
  return ui;
}
