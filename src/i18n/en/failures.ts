// Responsible for: the English texts of what a request answers, which come with what sends (base/writes.ts), or with an element that
// reads at once. Not for: what every element may need before that (common.ts).

export const common = {
  timeout: 'This took too long. Try again.',
  'rate-limited': 'Too many attempts. Try again in {time}.',
  unavailable: 'Online booking is not available right now. Try again later.',
  forbidden: 'This is not allowed here. Please contact us.',
  'verification-required': 'We couldn’t confirm that you are a person. Try again, or call us.',
  'invalid-request': 'This was not accepted. Check what you entered and try again.',
};
