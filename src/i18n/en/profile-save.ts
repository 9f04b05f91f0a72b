// Responsible for: the English texts of <altegio-profile> behind a press on “Save”, which come with what the press does. Not for: those that it
// shows first (profile.ts), or beside its phone form (profile-phone.ts).

export const profile = {
  'name-required': 'Enter your name.',
  emailMissing: 'Enter your e-mail.',
  emailWrong: 'Check the e-mail: it should look like name@example.com.',
  nameRefused: 'This name was not accepted. Check it and try again.',
  emailRefused: 'This e-mail was not accepted. Check it, or enter another one.',
  saved: 'Your details are saved.',
  savedSoon: 'Your change was accepted. It may take a moment until it counts.',
  mailSent: 'Almost done: open the mail that was sent to your new e-mail. Until then the old one counts.',
  unconfirmed: 'Not confirmed yet: open the mail that was sent to this address.',
  unchanged: 'Nothing has changed.',
  notSaved: 'The connection was lost. Your changes were not saved. Try again.',
  maybeSaved: 'The connection was lost. Your changes may already be saved. Press “Save” again to find out.',
  maybeMail: 'The connection was lost. Look for a mail at your new address. If none comes, press “Save” again.',
};
