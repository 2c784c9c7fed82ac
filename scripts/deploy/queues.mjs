/** Calls of SQS by the URL of a queue. */
export function queuesOf(aws) {
  const call = (action, input) => aws.json('sqs', `AmazonSQS.${action}`, input);
  const receive = async (QueueUrl, VisibilityTimeout = 30) =>
    (await call('ReceiveMessage', { QueueUrl, MaxNumberOfMessages: 10, WaitTimeSeconds: 0, VisibilityTimeout }))
      .Messages ?? [];
  return {
    attributes: async QueueUrl => (await call('GetQueueAttributes', { QueueUrl, AttributeNames: ['All'] })).Attributes,
    set: (QueueUrl, Attributes) => call('SetQueueAttributes', { QueueUrl, Attributes }),
    send: (QueueUrl, MessageBody, order = {}) => call('SendMessage', { QueueUrl, MessageBody, ...order }),
    receive,
    /** Takes all that is there, and gives the bodies. */
    drain: async QueueUrl => {
      const bodies = [];
      for (;;) {
        const messages = await receive(QueueUrl);
        if (messages.length === 0) return bodies;
        for (const { Body: body, ReceiptHandle } of messages) {
          bodies.push(body);
          await call('DeleteMessage', { QueueUrl, ReceiptHandle });
        }
      }
    },
  };
}

/** Names of the group and of the message, as a FIFO queue or topic wants them. */
export function inOrder(isFifo, id) {
  return isFifo ? { MessageGroupId: 'all', MessageDeduplicationId: id } : {};
}
