import { UnstyledButton } from '@mantine/core';
import { IconChevronRight } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { appliesTo } from '#core/contract/applies.ts';
import type { GraphElement } from '#core/contract/graph.ts';
import type { FieldGroup } from '#core/contract/inspector.ts';
import type { PropertyTable } from '#core/contract/property.ts';
import type { Finding } from '#core/contract/rule.ts';
import { useFindingsOf, useGraph } from '../state/derived.ts';
import { useView } from '../state/view-store.ts';
import classes from './groups.module.css';
import { PropertyField } from './PropertyField.tsx';

interface FieldGroupsProps {
  readonly element: GraphElement;
  readonly table: PropertyTable;
  readonly groups: readonly FieldGroup[];
}

/** The properties of an element in its groups; fields that make no sense as things are now are left out. */
export function FieldGroups({ element, table, groups }: FieldGroupsProps) {
  const graph = useGraph();
  const findings = useFindingsOf(element.id);
  return groups.map(group => {
    const fields = group.fields.flatMap(name => {
      const property = table[name];
      if (property === undefined) return [];
      return isShown(element, name, findings) || appliesTo(property, element, graph) ? [{ name, property }] : [];
    });
    if (fields.length === 0) return null;
    return (
      <Group
        key={group.title}
        title={group.title}
        elementId={element.id}
        names={fields.map(field => field.name)}
        startsFolded={group.advanced === true}
      >
        {fields.map(({ name, property }) => (
          <PropertyField
            key={name}
            elementId={element.id}
            name={name}
            property={property}
            given={element.given[name]}
            findings={findings.filter(finding => finding.path === name)}
          />
        ))}
      </Group>
    );
  });
}

interface GroupProps {
  readonly title: string;
  readonly elementId: string;
  readonly names: readonly string[];
  readonly startsFolded: boolean;
  readonly children: React.ReactNode;
}

function Group({ title, elementId, names, startsFolded, children }: GroupProps) {
  const [isOpen, setOpen] = useState(!startsFolded);
  const target = useView(state => state.fieldTarget);
  const holdsTarget = target?.element === elementId && names.includes(target.path);
  useEffect(() => {
    if (holdsTarget) setOpen(true);
  }, [holdsTarget]);
  return (
    <section className={classes['group']} aria-label={title}>
      <UnstyledButton className={classes['title']} aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        <IconChevronRight size={13} stroke={1.8} className={classes['chevron']} />
        {title}
      </UnstyledButton>
      {isOpen && <div className={classes['fields']}>{children}</div>}
    </section>
  );
}

/** A field that does not apply is still shown while it is set or at fault, so that it can be cleared. */
function isShown(element: GraphElement, name: string, findings: readonly Finding[]): boolean {
  return element.given[name] !== undefined || findings.some(finding => finding.path === name);
}
