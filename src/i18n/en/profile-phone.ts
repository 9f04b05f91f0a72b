// Responsible for: the English texts of <altegio-profile> beside its phone form, which come with that form. Not for: the form
// (phone.ts, phone-code.ts).

export const profile = {
  keepNumber: 'Keep this number',
};
