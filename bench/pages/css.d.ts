declare module '*.css' {
  /** Minified text. */
  const css: string;
  export default css;
}
