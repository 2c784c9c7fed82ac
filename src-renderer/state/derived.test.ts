import { describe, expect, it } from 'vitest';
import { sampleDesign } from '../../bench/sample-design.ts';
import { findingsByElement, findingsOf, graphOf } from './derived.ts';
import { useDesign } from './design-store.ts';

const findings = () => findingsByElement(findingsOf(graphOf(useDesign.getState().history.present)));

describe('findings by element', () => {
  it('are the very same lists after an edit that changes nothing for an element', () => {
    useDesign.getState().open(sampleDesign(22), null);
    const before = findings();
    const set = { edit: 'set-property', id: 'queue-0-1', property: 'visibilityTimeoutSeconds', value: 45 } as const;
    useDesign.getState().apply([set], 'Change');
    const after = findings();
    expect(after).not.toBe(before);
    expect(after.get('topic-0')).toHaveLength(before.get('topic-0')?.length ?? -1);
    expect(after.get('topic-0')).toBe(before.get('topic-0'));
  });
});
