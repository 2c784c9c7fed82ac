import type { FieldProps } from './field-value.ts';
import { JsonField } from './JsonField.tsx';
import { ChoiceField, ListField, NumberField, ReferenceField, TextField } from './SimpleFields.tsx';

/** The control of a property by its kind; a switch stands beside its label, so it is not here. */
export function PropertyControl({ property, ...rest }: FieldProps) {
  switch (property.kind) {
    case 'integer':
    case 'number':
      return <NumberField {...rest} property={property} />;
    case 'choice':
      return <ChoiceField {...rest} property={property} />;
    case 'text':
      return <TextField {...rest} property={property} />;
    case 'list':
      return <ListField {...rest} property={property} />;
    case 'json':
      return <JsonField {...rest} property={property} />;
    case 'reference':
      return <ReferenceField {...rest} property={property} />;
    case 'boolean':
      return null;
  }
}
