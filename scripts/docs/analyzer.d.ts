/** The command line of the analyzer, which has no types. */
declare module '@custom-elements-manifest/analyzer/cli.js' {
  // oxlint-disable-next-line typescript/no-explicit-any -- the plugin (manifest.ts) defines the result
  export function cli(options: {argv: readonly string[]; cwd: string; noWrite: boolean}): Promise<any>;
}
