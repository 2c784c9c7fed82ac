import { Modal } from '@mantine/core';
import { IconCheck, IconX } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import type { CatalogueRule } from '#core/rules/catalogue.ts';
import { ruleById } from '#core/rules/catalogue.ts';
import { exampleOf } from '#core/rules/rule-examples.ts';
import { explainLines } from '#core/rules/show-finding.ts';
import { AwsLink } from '../app/AwsLink.tsx';
import { useGraph } from '../state/derived.ts';
import classes from './rule-dialog.module.css';
import { closeRulePage, useRulePage } from './rule-dialog-store.ts';
import { SEVERITY_ICONS } from './severity.tsx';

/** A rule's own page: what it finds and why, AWS's page, and a design that is right and one that is wrong. */
export function RuleDialog() {
  const ruleId = useRulePage(page => page.ruleId);
  const rule = ruleId === undefined ? undefined : ruleById(ruleId);
  return (
    <Modal opened={rule !== undefined} onClose={closeRulePage} title={rule?.title} size={640}>
      {rule !== undefined && <Page rule={rule} />}
    </Modal>
  );
}

function Page({ rule }: { readonly rule: CatalogueRule }) {
  const { id, severity, why, about, sourceUrl, checkedOn, confidence, refusesWire } = rule;
  const Icon = SEVERITY_ICONS[severity];
  const example = exampleOf(id);
  return (
    <div className={classes['page']}>
      <p className={classes['marks']}>
        <span data-severity={severity} className={classes['severity']}>
          <Icon size={14} aria-hidden /> {severity}
        </span>
        <code>{id}</code>
        <span>{about}</span>
      </p>
      <p>{why}</p>
      {refusesWire === true && <p>AWS would refuse to create such a wire, so it cannot be drawn.</p>}
      {example !== undefined && (
        <>
          <Drawing label="Right" icon={<IconCheck size={14} stroke={2.4} aria-hidden />} lines={example.right} />
          <Drawing label="Wrong" icon={<IconX size={14} stroke={2.4} aria-hidden />} lines={example.wrong} />
        </>
      )}
      <Survey ruleId={id} />
      <p className={classes['source']}>
        <AwsLink url={sourceUrl} about={id}>
          AWS documentation
        </AwsLink>
        <span>
          read {checkedOn}
          {confidence === undefined ? '' : `, confidence ${confidence}`}
        </span>
      </p>
    </div>
  );
}

/** What the rule says of the open design as a whole. */
function Survey({ ruleId }: { readonly ruleId: string }) {
  const lines = explainLines(ruleId, useGraph());
  return lines.length === 0 ? null : <Drawing label="In this design" lines={lines} />;
}

interface DrawingProps {
  readonly label: 'Right' | 'Wrong' | 'In this design';
  readonly icon?: ReactElement;
  readonly lines: readonly string[];
}

function Drawing({ label, icon, lines }: DrawingProps) {
  return (
    <figure className={classes['drawing']} data-label={label}>
      <figcaption>
        {icon} {label}
      </figcaption>
      <pre>{lines.join('\n')}</pre>
    </figure>
  );
}
