const SYNTAX_WORDS: Readonly<Record<string, string>> = {
  TAB_AS_INDENT: 'a tab indents this line; YAML takes spaces alone',
  BAD_INDENT: 'the indentation does not fit what is around it',
  MULTIPLE_TAGS: 'a value has two tags; nest the functions instead (write the outer one in its long form)',
  MULTIPLE_ANCHORS: 'a value has two anchors',
  MULTILINE_IMPLICIT_KEY: 'a name and its colon must stand on one line; something before it is not "Name: value"',
  BLOCK_AS_IMPLICIT_KEY: 'a nested map must start on a line of its own',
  MISSING_CHAR: 'a bracket, quote, comma or colon is missing',
  UNEXPECTED_TOKEN: 'this text is not expected here; put values with ": ", "#" or quotes in them in quotes',
  BAD_DQ_ESCAPE: 'a text in double quotes has an unknown escape',
  BAD_ALIAS: 'an alias is malformed',
  BAD_PROP_ORDER: 'an anchor or tag stands in the wrong place',
  BAD_SCALAR_START: 'a text cannot begin with this character; put it in quotes',
  KEY_OVER_1024_CHARS: 'a name is longer than 1,024 characters',
  BAD_DIRECTIVE: 'a line that begins with "%" is malformed',
};

/** What is wrong with a YAML text, and the text that it is about; `message` is the parser's own, for codes without words. */
export function syntaxMessage(
  code: string,
  message: string,
  text: string,
  [start, end]: readonly [number, number],
): string {
  const words = SYNTAX_WORDS[code] ?? message.replace(/ at line \d+[\s\S]*$/, '');
  const found =
    text
      .slice(start, Math.max(end, start + 1))
      .split('\n')[0]
      ?.trim() ?? '';
  return found === ''
    ? words
    : `${words}, found ${JSON.stringify(found.length <= 40 ? found : `${found.slice(0, 37)}…`)}`;
}
