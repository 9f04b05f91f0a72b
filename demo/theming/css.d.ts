declare module '*.css?raw' {
  /** The file as it is. */
  const css: string;
  export default css;
}
