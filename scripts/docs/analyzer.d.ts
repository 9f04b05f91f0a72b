/** The command line of the analyzer, which comes without types. */
declare module '@custom-elements-manifest/analyzer/cli.js' {
  // oxlint-disable-next-line typescript/no-explicit-any -- what our plugin makes of it (manifest.ts)
  export function cli(options: {argv: readonly string[]; cwd: string; noWrite: boolean}): Promise<any>;
}
