import { FACTS_CHECKED_ON, type ResourceRule } from '../../../contract/rule.ts';
import { isJsonObject } from '../../../shared/json.ts';
import type { ClientValues } from '../properties.ts';

/** Message attributes that are refused. */
export const clientAttributes: ResourceRule<ClientValues> = {
  id: 'CLIENT-ATTRIBUTES',
  severity: 'error',
  title: 'Message attributes that are refused',
  why: 'The message is refused when it is sent.',
  sourceUrl: 'https://docs.aws.amazon.com/sns/latest/api/API_Publish.html',
  checkedOn: FACTS_CHECKED_ON,
  applies: ({ properties }) => properties.attributes !== undefined,
  check: ({ properties: { attributes } }) => {
    const given = attributes ?? null;
    if (!isJsonObject(given)) {
      return [
        {
          path: 'attributes',
          message:
            'Messages cannot be sent: attributes are an object of names and texts. Write it as { "kind": "order" }.',
          given,
        },
      ];
    }
    const wrong = Object.keys(given).find(name => typeof given[name] !== 'string' || given[name] === '');
    if (wrong === undefined) return [];
    return [
      {
        path: 'attributes',
        message: `Messages are refused: the attribute "${wrong}" must be a text that is not empty. Put its value in quotes.`,
        given: wrong,
      },
    ];
  },
};
