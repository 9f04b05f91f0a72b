// Responsible for: the files of the elements that <altegio-account> shows, each loaded when it is wanted. In the classic script-tag
// build, files of this name find their neighbours beside the script (vite.config.ts). Not for: their tags (account.sections.ts).

/** By tag. Each has a file of its own beside the script. */
export const files: Readonly<Record<string, () => Promise<unknown>>> = {
  'altegio-change-password': () => import('../../elements/change-password.js'),
  'altegio-loyalty': () => import('../../elements/loyalty.js'),
  'altegio-my-bookings': () => import('../../elements/my-bookings.js'),
  'altegio-profile': () => import('../../elements/profile.js'),
  'altegio-sign-in': () => import('../../elements/sign-in.js'),
};
