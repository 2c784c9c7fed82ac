/** Members that runtimes look for on any object; their absence says nothing about Electron. */
const LANGUAGE_MEMBERS = new Set(['then', 'toJSON', 'constructor', 'prototype', 'asymmetricMatch']);

/** The same object, except that a member which it does not model is an error instead of `undefined`. */
export function strict<Model extends object>(name: string, model: Model): Model {
  return new Proxy(model, {
    get(target, member) {
      if (typeof member === 'string' && !(member in target) && !LANGUAGE_MEMBERS.has(member)) {
        throw new Error(`The stand-in does not model ${name}.${member}`);
      }
      const value: unknown = Reflect.get(target, member, target);
      return typeof value === 'function' && !/^class\b/.test(String(value)) ? value.bind(target) : value;
    },
  });
}

/**
 * Stands for a value of Electron that nobody outside Electron can make: the members given, an error for every other one.
 * So the type is claimed here alone, and a member that the application uses beyond the model is noticed when it does.
 */
export function standFor<Value extends object>(name: string, model: object = {}): Value {
  return strict(name, model) as Value;
}
