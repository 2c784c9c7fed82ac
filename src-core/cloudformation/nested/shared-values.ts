import type { Template } from '../../contract/template-part.ts';
import { type TemplateReference, templateReferences } from '../references.ts';

/** What `Ref` gives of each type, for the name of a parameter. */
const REF_WORDS: Readonly<Record<string, string>> = {
  'AWS::IAM::Role': 'Name',
  'AWS::Kinesis::Stream': 'Name',
  'AWS::Lambda::Function': 'Name',
  'AWS::Logs::LogGroup': 'Name',
  'AWS::SNS::Topic': 'Arn',
  'AWS::SQS::Queue': 'Url',
  'AWS::StepFunctions::StateMachine': 'Arn',
};

/** Names under which nested stacks hand values to each other: `OrdersArn` for the ARN of `Orders`. */
export class SharedValues {
  /** Name of the parameter that tells a nested stack the name of the stack around it. */
  readonly stackName: string;
  private readonly template: Template;
  private readonly taken: Set<string>;
  private readonly names = new Map<string, string>();
  /** By {@link keyOfReference}: outputs of the template that say the same. */
  private readonly outputs = new Map<string, string>();

  constructor(template: Template) {
    this.template = template;
    this.taken = new Set([
      ...Object.keys(template.Resources),
      ...Object.keys(template.Parameters ?? {}),
      ...Object.keys(template.Outputs ?? {}),
    ]);
    for (const [name, output] of Object.entries(template.Outputs ?? {})) {
      const [reference, ...more] = templateReferences(output['Value']);
      if (reference !== undefined && more.length === 0) this.outputs.set(keyOfReference(reference), name);
    }
    this.stackName = this.free('RootStackName');
  }

  /** The parameter of a nested stack that holds a value of another. */
  parameter(reference: TemplateReference): string {
    const key = keyOfReference(reference);
    const known = this.names.get(key);
    if (known !== undefined) return known;
    const type = String(this.template.Resources[reference.id]?.['Type']);
    const name = this.free(`${reference.id}${reference.attribute?.replaceAll('.', '') ?? REF_WORDS[type] ?? 'Ref'}`);
    this.names.set(key, name);
    return name;
  }

  /** The output by which its own stack gives out a value. */
  output(reference: TemplateReference): string {
    return this.outputs.get(keyOfReference(reference)) ?? this.parameter(reference);
  }

  private free(wished: string): string {
    let name = wished;
    while (this.taken.has(name)) name = `${name}Value`;
    this.taken.add(name);
    return name;
  }
}

/** `Orders.Arn`, with nothing behind the dot for `Ref`. */
export function keyOfReference({ id, attribute }: TemplateReference): string {
  return `${id}.${attribute ?? ''}`;
}

/** A reference as CloudFormation writes it. */
export function writtenReference({ id, attribute }: TemplateReference) {
  return attribute === undefined ? { Ref: id } : { 'Fn::GetAtt': [id, attribute] };
}
