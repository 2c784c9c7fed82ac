import { describe, expect, it } from 'vitest';
import { suggest } from './suggest.ts';
import { writingPlace } from './writing-place.ts';

const definition = {
  StartAt: 'Ask',
  States: {
    Ask: { Type: 'Task', Resource: 'arn:aws:states:::lambda:invoke', Retry: [{ ErrorEquals: ['X'] }], Next: 'Done' },
    Done: { Type: 'Succeed' },
  },
};

/** What is offered at the bar in a text. */
function offered(text: string, format: 'json' | 'yaml'): readonly string[] {
  const offset = text.indexOf('|');
  const place = writingPlace(text.replace('|', ''), offset, format);
  return suggest(definition, place, [{ id: 'charge', name: 'Charge' }]).map(suggestion => suggestion.text);
}

describe('suggestions in JSON', () => {
  it.each([
    ['fields of a Task', '{"States":{"Ask":{"Type":"Task","|"}}}', 'TimeoutSeconds'],
    ['types', '{"States":{"Ask":{"Type":"|"}}}', 'Parallel'],
    ['states to go to', '{"States":{"Ask":{"Type":"Task","Next":"|"}}}', 'Done'],
    ['states to begin with', '{"StartAt":"|"}', 'Ask'],
    ['error names', '{"States":{"Ask":{"Retry":[{"ErrorEquals":["|"]}]}}}', 'States.Timeout'],
    ['fields of a retrier', '{"States":{"Ask":{"Retry":[{"|"}]}}}', 'JitterStrategy'],
    ['operators', '{"States":{"Which":{"Choices":[{"|"}]}}}', 'NumericGreaterThanPath'],
    ['functions and context', '{"States":{"Ask":{"Parameters":{"id.$":"|"}}}}', '$$.Execution.Id'],
    ['resources', `{"States":{"Ask":{"Parameters":{"FunctionName":"\${|"}}}}`, `\${charge}`],
  ])('offer %s', (_, text, expected) => expect(offered(text, 'json')).toContain(expected));

  it('offer no field twice', () => expect(offered('{"States":{"Ask":{"|"}}}', 'json')).not.toContain('Resource'));
});

describe('suggestions in YAML', () => {
  it.each([
    ['fields of a Task', 'States:\n  Ask:\n    Type: Task\n    |', 'TimeoutSeconds'],
    ['types', 'States:\n  Ask:\n    Type: |', 'Parallel'],
    ['states to go to', 'States:\n  Ask:\n    Type: Task\n    Next: |', 'Done'],
    ['fields of a retrier', 'States:\n  Ask:\n    Retry:\n      - ErrorEquals: [X]\n        |', 'JitterStrategy'],
    ['fields at the start of an item', 'States:\n  Ask:\n    Retry:\n      - |', 'JitterStrategy'],
    ['resources', `States:\n  Ask:\n    Parameters:\n      FunctionName: \${|`, `\${charge}`],
  ])('offer %s', (_, text, expected) => expect(offered(text, 'yaml')).toContain(expected));

  it('count the items before', () => {
    const text =
      'States:\n  Which:\n    Choices:\n      - Variable: $.a\n        Next: A\n      - Variable: $.b\n        ';
    expect(writingPlace(text, text.length, 'yaml').path.slice(0, 4)).toEqual(['States', 'Which', 'Choices', 1]);
  });
});
