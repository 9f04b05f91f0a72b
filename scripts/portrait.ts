// Responsible for: drawn faces for the pictures of docs/images. Not for: the pictures (screenshots.ts).

/** A drawn face instead of a photo, different for each address. */
export function portrait(address: string): string {
  const seed = [...address].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 9973, 7);
  const pick = (list: readonly string[], by: number): string | undefined => list[Math.floor(seed / by) % list.length];
  const back = pick(['#f3d9c8', '#d7e3d4', '#d5deee', '#eedde6'], 1);
  const skin = pick(['#f0c8a8', '#d9a17c', '#a9714f'], 3);
  const hair = pick(['#3b2a25', '#7a4a2b', '#20232b'], 7);
  const coat = pick(['#3f6f64', '#8a3b52', '#3d4f7c'], 5);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 80 80"><path fill="${back}" d="M0 0h80v80H0z"/>
    <path fill="${hair}" d="M20 66V36a20 22 0 0 1 40 0v30z"/><path fill="${coat}" d="M8 84c0-18 14-26 32-26s32 8 32 26z"/>
    <path fill="${skin}" d="M33 48h14v12a7 7 0 0 1-14 0z"/><ellipse cx="40" cy="38" rx="14" ry="17" fill="${skin}"/>
    <path fill="${hair}" d="M25 36c2-12 9-17 15-17s13 5 15 17c-8-2-14-5-17-9-3 5-7 8-13 9z"/></svg>`;
}
