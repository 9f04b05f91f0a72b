// Responsible for: what a press on "Save" needs, in one file that is loaded after the first paint. Not for: what is in it.
import {fitFields} from '../../base/focus/fit-field.js';
import {keepFocus} from '../../base/focus/focus-later.js';
import type {Host} from '../../base/host.js';
import {Writes} from '../../base/writes.js';
import {profile} from '../../i18n/en/profile-save.js';

export {updateUser} from '../../api/account.js';
export {save} from './profile.save.js';

/** Gives the element what it has from now on. */
export function begin(host: Host): void {
  host.addWrites(Writes);
  host.addWords({profile});
  fitFields(host.element);
  keepFocus(host.element);
}
