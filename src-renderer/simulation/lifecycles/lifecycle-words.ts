/** A state of a lifecycle in words: `in-flight` is "In flight". */
export function stateWords(name: string): string {
  const words = name.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** An event of a lifecycle in words: `visibility.ended` is "visibility ended". */
export function eventWords(name: string): string {
  return name.replace(/[.-]/g, ' ');
}
