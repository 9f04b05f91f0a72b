// Responsible for: the type of a CSS file that is imported as text. Not for: its content.
declare module '*.css?raw' {
  /** The content of the file. */
  const css: string;
  export default css;
}
