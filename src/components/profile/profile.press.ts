// Responsible for: what a press on "Save" needs, in one file that is loaded after the first paint. Not for: what is in it.
import {profile} from '../../i18n/en/profile-save.js';

export {updateUser} from '../../api/account.js';
export {fitFields} from '../../base/focus/fit-field.js';
export {Writes} from '../../base/writes.js';
export {save} from './profile.save.js';

export const words = {profile};
