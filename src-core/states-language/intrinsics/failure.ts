/** Thrown when an intrinsic function cannot give a value; the interpreter turns it into States.IntrinsicFailure. */
export class IntrinsicFailure extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'IntrinsicFailure';
  }
}
