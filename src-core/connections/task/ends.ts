import type { Ends } from '../../contract/connection.ts';

const GUIDE = 'https://docs.aws.amazon.com/step-functions/latest/dg';

/** What a wire of kind task can join. */
export const taskEnds: Ends = {
  allowed: [
    { from: 'step-functions', to: 'lambda', sourceUrl: `${GUIDE}/connect-lambda.html` },
    { from: 'step-functions', to: 'sqs', sourceUrl: `${GUIDE}/connect-sqs.html` },
    { from: 'step-functions', to: 'sns', sourceUrl: `${GUIDE}/connect-sns.html` },
    { from: 'step-functions', to: 'kinesis', sourceUrl: `${GUIDE}/supported-services-awssdk.html` },
    { from: 'step-functions', to: 'step-functions', sourceUrl: `${GUIDE}/connect-stepfunctions.html` },
  ],
  refused: [],
};
