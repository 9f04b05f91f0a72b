// Responsible for: the English words about what this device remembers of a guest, which come with that file.
// Not for: the list's own (en.ts).

export const memoryWords = {
  remembered: 'Bookings made without signing in are remembered on this device.',
  forget: 'Forget on this device',
  forgotten: 'No bookings are remembered on this device any more.',
};
