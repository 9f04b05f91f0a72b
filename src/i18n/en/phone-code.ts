// Responsible for: the English texts of a phone form behind its first press, which come with the step of the code.
// Not for: those that it shows first (phone.ts).

export const phone = {
  sendAgainIn: 'Send again in {time}',
  haveCode: 'I have a code',
  codeTitle: 'Enter the code',
  codeSent: 'We sent a code to {phone}.',
  changeNumber: 'Change number',
  code: 'Code from the SMS',
  confirm: 'Confirm',
  sendAgain: 'Send again',
  codeFormat: 'The code has 4 to 8 digits.',
  sendUnknown: 'The connection was lost, but an SMS may be on its way. Please wait a minute.',
  'invalid-phone': 'Check the phone number and the country code.',
  'wrong-code': 'That code is not right. Check the newest SMS.',
  'blocked-client': 'This number cannot be used here. Please call us.',
  moved: 'Your account now uses {phone}.',
  codeTaken: 'We will check the code when you book.',
};
