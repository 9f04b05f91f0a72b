/** The path of a Chromium that starts, found or installed. `say` gets one line that tells which. */
export function ensureChromium(options?: {say?: (line: string) => void}): Promise<string>;
