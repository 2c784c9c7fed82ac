import { Button, Modal, Text } from '@mantine/core';
import { IconArrowsMaximize } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import type { JsonProperty } from '#core/contract/property.ts';
import { equalJson, type Json } from '#core/shared/json.ts';
import { CodeEditor } from '../code/CodeEditor.tsx';
import { endTyping, type FieldProps, setField } from './field-value.ts';
import classes from './fields.module.css';
import { parseJsonText as parse } from './parse-json-text.ts';

/** A JSON value in a small editor. What does not parse stays in the editor and does not reach the design. */
export function JsonField(props: FieldProps<JsonProperty>) {
  const { property, given, controlId, describedBy, isReadOnly = false } = props;
  const [text, setText] = useState(() => format(given));
  const [isLarge, setLarge] = useState(false);
  const parsed = parse(text);

  useEffect(() => {
    setText(shown => {
      const known = parse(shown);
      return known.isValid && equalJson(known.value, given) ? shown : format(given);
    });
  }, [given]);

  const change = (next: string) => {
    setText(next);
    const result = parse(next);
    if (result.isValid && !equalJson(result.value, given)) setField(props, result.value, true);
  };
  const editor = (label: string, height: string) => (
    <CodeEditor
      id={controlId}
      label={label}
      describedBy={describedBy}
      language="json"
      text={text}
      height={height}
      placeholder={property.placeholder ?? 'not set'}
      {...(!isReadOnly && { onChange: change })}
      onBlur={endTyping}
    />
  );
  return (
    <div>
      {!isLarge && editor(property.label, '96px')}
      <div className={classes['below']}>
        <Text fz={12} c="var(--error)" role={parsed.isValid ? undefined : 'alert'}>
          {parsed.isValid ? '' : parsed.message}
        </Text>
        <Button
          variant="subtle"
          size="compact-xs"
          leftSection={<IconArrowsMaximize size={12} />}
          onClick={() => setLarge(true)}
        >
          Enlarge
        </Button>
      </div>
      <Modal opened={isLarge} onClose={() => setLarge(false)} title={property.label} size="xl">
        {isLarge && editor(property.label, '60vh')}
        <Text fz={12} mt={8} c={parsed.isValid ? 'dimmed' : 'var(--error)'}>
          {parsed.isValid ? property.help : parsed.message}
        </Text>
      </Modal>
    </div>
  );
}

function format(value: Json | undefined): string {
  return value === undefined ? '' : JSON.stringify(value, null, 2);
}
