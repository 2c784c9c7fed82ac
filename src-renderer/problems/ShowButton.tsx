import { Button, Tooltip } from '@mantine/core';
import { IconPlayerPlay } from '@tabler/icons-react';
import type { Finding } from '#core/contract/rule.ts';
import { hasShow, showOf } from '#core/rules/show-finding.ts';
import { playShow } from '../simulation/show/play-show.ts';
import { useGraph } from '../state/derived.ts';

/** Plays the failure of a finding on the open design, where its rule can show it. */
export function ShowButton({ finding }: { readonly finding: Finding }) {
  return hasShow(finding.ruleId) ? <PossibleShow finding={finding} /> : null;
}

function PossibleShow({ finding }: { readonly finding: Finding }) {
  const show = showOf(finding, useGraph());
  if (show === undefined) return null;
  return (
    <Tooltip label={show.story} maw={360} openDelay={150}>
      <Button
        size="compact-xs"
        variant="default"
        leftSection={<IconPlayerPlay size={13} stroke={1.8} />}
        onClick={() => playShow(finding)}
      >
        Show me
      </Button>
    </Tooltip>
  );
}
