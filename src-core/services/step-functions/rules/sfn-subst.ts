import { FACTS_CHECKED_ON, type ResourceRule } from '../../../contract/rule.ts';
import { substitutionsIn } from '../../../states-language/list-states.ts';
import { OF_TEMPLATE } from '../definition-text.ts';
import type { StepFunctionsValues } from '../properties.ts';

/** Name that stands for nothing. */
export const sfnSubst: ResourceRule<StepFunctionsValues> = {
  id: 'SFN-SUBST',
  severity: 'error',
  title: 'Name that stands for nothing',
  why: 'The task calls something that is not there.',
  sourceUrl:
    'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-stepfunctions-statemachine.html',
  checkedOn: FACTS_CHECKED_ON,
  applies: ({ properties }) => substitutionsIn(properties.definition).length > 0,
  check: ({ properties: { definition } }, graph) => {
    const unknown = [...new Set(substitutionsIn(definition))].filter(
      name => graph.resource(name) === undefined && !name.startsWith(OF_TEMPLATE),
    );
    return unknown.map(name => ({
      path: 'definition',
      message: `The definition names "${name}" in dollar braces, and no resource of the design has that id. Use the id of a resource.`,
      given: name,
    }));
  },
};
