/** Drawings are read as text, so that the SVG picture, the palette and the command line share one source. */
declare module '*.svg?raw' {
  const text: string;
  export default text;
}
