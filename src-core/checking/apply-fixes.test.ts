import { describe, expect, it } from 'vitest';
import { design } from '../rules/testing/design.ts';
import { applyFixes } from './apply-fixes.ts';

const broken = design(
  {
    f: ['lambda', { timeoutSeconds: 60 }],
    q: ['sqs', { delaySeconds: 901, visibilityTimeoutSeconds: 0 }],
    c: 'client',
  },
  { 'c -> q': 'send', 'q -> f': ['event-source-mapping', { batchSize: 50 }] },
);

describe('applyFixes', () => {
  it('repairs what can be repaired and says what it did', () => {
    const fixed = applyFixes(broken);
    const applied = fixed.applied.map(finding => finding.ruleId);
    expect(applied).toEqual(
      expect.arrayContaining(['SQS-RANGE-DELAY', 'SQS-NO-DLQ', 'LAMBDA-ESM-BATCH-WINDOW', 'LAMBDA-ESM-PARTIAL']),
    );
    expect(fixed.heard.findings.filter(finding => finding.severity !== 'info')).toEqual([]);
    expect(fixed.document.resources.map(resource => resource.id)).toContain('q-dlq');
  });

  it('leaves a sound design as it is', () => {
    const sound = design(
      { c: 'client', q: 'sqs', d: ['sqs', { messageRetentionPeriodSeconds: 1209600 }], f: 'lambda' },
      {
        'c -> q': 'send',
        'q -> f': ['event-source-mapping', { reportBatchItemFailures: true }],
        'q -> d': ['redrive', { maxReceiveCount: 5 }],
      },
    );
    expect(applyFixes(sound)).toMatchObject({ document: sound, applied: [] });
  });
});
