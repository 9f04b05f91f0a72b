declare module '*.css?raw' {
  /** The content of the file. */
  const css: string;
  export default css;
}
