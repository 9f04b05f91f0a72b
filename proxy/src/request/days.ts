// Responsible for: whether a text is a date of the calendar.
// Not for: which parameters and fields are dates (rows/).

/** Whether a text begins with a date that the calendar does not have. */
export const beginsWithInvalidDay = (text: string): boolean =>
  /^\d{4}-\d\d-\d\d/.test(text) && !isDay(text.slice(0, 10));

// `Date` turns a day that the month does not have into a day of the next month.
export function isDay(text: string): boolean {
  const [year = 0, month = 0, day = 0] = text.split('-').map(Number);
  const date = new Date(Date.UTC(2000, 0));
  date.setUTCFullYear(year, month - 1, day);
  return year > 0 && date.toISOString().startsWith(text);
}
