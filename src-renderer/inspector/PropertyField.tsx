import { ActionIcon, Tooltip } from '@mantine/core';
import { IconArrowBackUp } from '@tabler/icons-react';
import { useEffect, useId, useRef } from 'react';
import type { Property } from '#core/contract/property.ts';
import type { Finding } from '#core/contract/rule.ts';
import type { Json } from '#core/shared/json.ts';
import { AwsLink } from '../app/AwsLink.tsx';
import { FixButton } from '../problems/FixButton.tsx';
import { SEVERITY_ICONS } from '../problems/severity.tsx';
import { useView } from '../state/view-store.ts';
import { FieldNote, useFieldOrigin } from './FromTemplate.tsx';
import { defaultWords, durationWords, type FieldProps, rangeWords, setField } from './field-value.ts';
import classes from './fields.module.css';
import { PropertyControl } from './PropertyControl.tsx';
import { SwitchField } from './SimpleFields.tsx';

interface PropertyFieldProps {
  readonly elementId: string;
  readonly name: string;
  readonly property: Property;
  readonly given: Json | undefined;
  readonly findings: readonly Finding[];
}

/** A property with its label, control, range, link and whatever the rules say of it. */
export function PropertyField({ elementId, name, property, given, findings }: PropertyFieldProps) {
  const controlId = useId();
  const helpId = useId();
  const row = useRef<HTMLDivElement>(null);
  const target = useView(state => state.fieldTarget);
  const isTarget = target?.element === elementId && target.path === name;

  useEffect(() => {
    if (target === undefined || !isTarget) return;
    row.current?.scrollIntoView({ block: 'center' });
    row.current?.querySelector<HTMLElement>('input, [contenteditable]')?.focus();
  }, [isTarget, target]);

  const origin = useFieldOrigin(elementId, name);
  const isLocked = origin.note?.isRefused === true;
  const hasError = findings.some(finding => finding.severity === 'error');
  const field: FieldProps = {
    elementId,
    name,
    property,
    given,
    controlId,
    describedBy: helpId,
    hasError,
    isReadOnly: isLocked,
  };
  const hints = [durationWords(property, given), rangeWords(property), property.simulationOnly && 'simulation only'];
  const hint = hints.filter(Boolean).join(' · ');
  return (
    <div ref={row} className={classes['field']} data-kind={property.kind}>
      <div className={classes['head']}>
        <Tooltip label={property.help} position="left">
          <label htmlFor={controlId} className={classes['label']}>
            {property.label}
          </label>
        </Tooltip>
        <span className={classes['tools']}>
          {given !== undefined && !isLocked && (
            <Tooltip label={resetWords(property)}>
              <ActionIcon
                size={20}
                aria-label={`${resetWords(property)}: ${property.label}`}
                onClick={() => setField(field, undefined)}
              >
                <IconArrowBackUp size={13} stroke={1.6} />
              </ActionIcon>
            </Tooltip>
          )}
          <AwsLink url={property.sourceUrl} about={property.label} />
        </span>
        {property.kind === 'boolean' && (
          <fieldset disabled={isLocked} className={classes['control']}>
            <SwitchField {...field} property={property} />
          </fieldset>
        )}
      </div>
      {property.kind !== 'boolean' && (
        <fieldset disabled={isLocked} className={classes['control']}>
          <PropertyControl {...field} />
        </fieldset>
      )}
      <div id={helpId} className={classes['hint']}>
        <span className={classes['unseen']}>{property.help} </span>
        {hint}
      </div>
      <FieldNote elementId={elementId} name={name} label={property.label} origin={origin} />
      {findings.map(finding => (
        <FieldFinding key={`${finding.ruleId} ${finding.message}`} finding={finding} />
      ))}
    </div>
  );
}

function FieldFinding({ finding }: { readonly finding: Finding }) {
  const Icon = SEVERITY_ICONS[finding.severity];
  return (
    <div className={classes['finding']} data-severity={finding.severity}>
      <Icon size={13} aria-label={finding.severity} role="img" />
      <span>
        {finding.message}
        {finding.fix !== undefined && (
          <span className={classes['fix']}>
            <FixButton fix={finding.fix} />
          </span>
        )}
      </span>
    </div>
  );
}

function resetWords(property: Property): string {
  const words = property.default === undefined ? undefined : defaultWords(property);
  return words === undefined ? 'Reset to default' : `Reset to default (${words})`;
}
