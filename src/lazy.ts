// Responsible for: the elements that the script-tag file loads where the page has their tag. In the classic script-tag build, files of
// this name find their neighbours beside the script (vite.config.ts). Not for: finding the tag (base/page/late-tags.ts).

/** By tag. Each has a file of its own beside the script. */
export const lateTags: Readonly<Record<string, () => Promise<unknown>>> = {
  'altegio-account': () => import('./elements/account.js'),
  'altegio-booking': () => import('./elements/booking.js'),
  'altegio-loyalty': () => import('./elements/loyalty.js'),
  'altegio-profile': () => import('./elements/profile.js'),
  'altegio-review': () => import('./elements/review.js'),
};
