// Responsible for: the English texts that <altegio-change-password> shows first, and those of password fields. Not for: those behind
// its first press (password-change.ts), or signing in (sign-in.ts).

export const password = {
  current: 'Current password',
  new: 'New password',
  repeat: 'Repeat new password',
  change: 'Change password',
  ruleLength: '{count} characters or more',
  ruleDifferent: 'Not your current password',
  ruleMet: 'done',
  ruleUnmet: 'not yet',
  show: 'Show password',
  hide: 'Hide password',
};
