// Responsible for: the looks that all elements share, for those that show messages from the first. Not for: forms, which show none at
// first (styles/form.styles.ts).
import {formStyles} from './styles/form.styles.js';
import {noticeStyles} from './styles/notice.styles.js';

export const styles = [...formStyles, noticeStyles];
