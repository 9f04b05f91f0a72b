/** The path of a program, found, or installed from Debian's package of this name. `say` gets one line that tells which. */
export function ensureCommand(
  command: string,
  debianPackage?: string,
  options?: {say?: (line: string) => void},
): Promise<string>;
/** The path of a program that is there. */
export function findCommand(command: string): string | undefined;
/** Whether Debian packages can be installed here and now. */
export function canInstall(): boolean;
/** Installs Debian packages, also while another process does. `output` is empty when all went well. */
export function ensureInstalled(
  packages: readonly string[],
  isThere: () => boolean,
): Promise<{command: string; output: string}>;
