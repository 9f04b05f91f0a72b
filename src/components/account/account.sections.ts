// Responsible for: which sections an account has, in which order, and the tag of each. Pure.

const tags = {
  bookings: 'altegio-my-bookings',
  profile: 'altegio-profile',
  loyalty: 'altegio-loyalty',
  password: 'altegio-change-password',
} as const;

export type Section = keyof typeof tags;

const all = Object.keys(tags) as Section[];

export const tagOf = (section: Section): string => tags[section];

/** The sections in the wanted order, each once; all when none is named. */
export function toSections(sections: string | undefined): readonly Section[] {
  const wanted = wordsOf(sections).filter((word): word is Section => Object.hasOwn(tags, word));
  return wanted.length ? wanted : all;
}

/** What is wrong with the words, for the embedder; '' when nothing is. */
export function unknownSections(sections: string | undefined): string {
  const unknown = wordsOf(sections).filter((word) => !Object.hasOwn(tags, word));
  return unknown.length
    ? `sections has no "${unknown.join('", "')}", which is left out. Write some of: ${all.join(' ')}.`
    : '';
}

function wordsOf(sections: string | undefined): readonly string[] {
  return [...new Set(`${sections || ''}`.split(/[\s,]+/).filter(Boolean))];
}

/** The tab that a key leads to; undefined for another key. @param back the line is written from the right */
export function tabAfter(key: string, at: number, count: number, back: boolean): number | undefined {
  const step = back ? -1 : 1;
  switch (key) {
    case 'ArrowRight':
      return (at + step + count) % count;
    case 'ArrowLeft':
      return (at - step + count) % count;
    case 'ArrowDown':
      return (at + 1) % count;
    case 'ArrowUp':
      return (at - 1 + count) % count;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return undefined;
  }
}
