/** The path of Firefox, or `undefined`. */
export function findFirefox(): string | undefined;
/** What WebKitGTK is driven with, or `undefined` when a part is not there. */
export function findWebKitGtk(): {xvfb: string; driver: string; miniBrowser: string} | undefined;
/** The engines that are here now, installed where that can be done. Rejects when one is missing in CI. */
export function ensureEngines(options?: {say?: (line: string) => void}): Promise<string[]>;
