import { expect } from '@playwright/test';
import { DesignPage } from '../hosts/design-page.ts';
import { test } from '../hosts/fixtures.ts';

const TEXT = `Resources:
  Jobs:
    Type: AWS::SQS::Queue
    Properties:
      VisibiltyTimeout: 60
      DelaySeconds: 901
      Name: jobs
      RedrivePolicy: { deadLetterTargetArn: !GetAtt Dead.Arn, maxReceiveCount: 5 }
  Dead:
    Type: AWS::SQS::Queue
  Allow:
    Type: AWS::SQS::QueuePolicy
    Properties:
      Queues: !Ref Jobs
      PolicyDocumnt: {}
  Work:
    Type: AWS::Lambda::Function
    Properties:
      Role: arn:aws:iam::123456789012:role/work
      TracingConfig: { Mode: Activ }
`;
for (const scheme of ['light', 'dark'] as const) {
  test(`look ${scheme}`, async ({ app }) => {
    await app.page.emulateMedia({ colorScheme: scheme });
    await app.page.setViewportSize({ width: 1400, height: 900 });
    const design = new DesignPage(app.page);
    await app.willOpen({ name: 'template.yaml', text: TEXT });
    await design.page.keyboard.press('ControlOrMeta+o');
    await expect(design.card('Jobs')).toBeVisible();
    const panel = await design.showTab('Problems');
    await app.page.waitForTimeout(600);
    await app.page.screenshot({ path: `/tmp/templates/problems-${scheme}.png` });
    await panel.getByRole('button', { name: /no property "PolicyDocumnt"/ }).click();
    await app.page.waitForTimeout(800);
    await app.page.screenshot({ path: `/tmp/templates/jump-${scheme}.png` });
  });
  test(`made ${scheme}`, async ({ app }) => {
    await app.page.emulateMedia({ colorScheme: scheme });
    await app.page.setViewportSize({ width: 1400, height: 900 });
    const design = new DesignPage(app.page);
    await design.openFromGallery('Broken on purpose');
    await design.showTab('Template');
    await app.page.waitForTimeout(1200);
    await app.page.screenshot({ path: `/tmp/templates/made-${scheme}.png` });
  });
}
