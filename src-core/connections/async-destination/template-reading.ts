import {
  type ConnectionReading,
  type FoundWire,
  type ResolvedValue,
  type TemplateResource,
  type TemplateView,
  valueAt,
} from '../../contract/template-reading.ts';

const CONDITIONS = [
  ['OnSuccess', 'on-success'],
  ['OnFailure', 'on-failure'],
] as const;

const DEAD_LETTERS = ['DeadLetterConfig', 'DeadLetterQueue'] as const;

/** Destinations in a function's event invoke config, and the dead-letter queue of the function itself. */
export const asyncDestinationReading: ConnectionReading = {
  wires: view => [
    ...view
      .ofType('AWS::Lambda::EventInvokeConfig')
      .flatMap(config => destinations(view, view.elementFor(config.properties['FunctionName']), config, [])),
    ...view
      .ofType('AWS::Lambda::Function', 'AWS::Serverless::Function')
      .flatMap(resource => [
        ...destinations(view, view.elementOf(resource.logicalId), resource, ['EventInvokeConfig']),
        ...deadLetters(view, resource),
      ]),
  ],
};

function destinations(
  view: TemplateView,
  from: string | undefined,
  resource: TemplateResource,
  inside: readonly string[],
): readonly FoundWire[] {
  return CONDITIONS.flatMap(([member, condition]) => {
    const path = [...inside, 'DestinationConfig', member];
    const destination = valueAt(resource.properties, `${path.join('.')}.Destination`);
    return wire(view, from, destination, condition, [...resource.path, ...path]);
  });
}

function deadLetters(view: TemplateView, resource: TemplateResource): readonly FoundWire[] {
  return DEAD_LETTERS.flatMap(member => {
    const target = valueAt(resource.properties, `${member}.TargetArn`);
    return wire(view, view.elementOf(resource.logicalId), target, 'dead-letter', [...resource.path, member]);
  });
}

function wire(
  view: TemplateView,
  from: string | undefined,
  value: ResolvedValue | undefined,
  condition: string,
  path: readonly (string | number)[],
): readonly FoundWire[] {
  const to = view.elementFor(value);
  return from === undefined || to === undefined ? [] : [{ from, to, properties: { condition }, path }];
}
