/** The build of jsonata whose asynchrony rests on the global Promise; the same interface as the main build. */
declare module 'jsonata/jsonata-es5.js' {
  import jsonata from 'jsonata';
  export default jsonata;
}
