const ATTRIBUTES = ['FilterPolicy', 'FilterPolicyScope', 'RawMessageDelivery', 'RedrivePolicy', 'DeliveryPolicy'];

/**
 * Subscribes as a template says. Gives the path of the inbox that an HTTP address leads to, undefined for other ends, and
 * false for what is left out: an address outside of this machine, which nobody is to call, and a function, which moto calls
 * from a topic in Docker alone.
 */
export async function subscribe(aws, subscription, resolve, inbox) {
  const endpoint = resolve(subscription.Endpoint);
  const isWeb = String(subscription.Protocol).startsWith('http');
  if ((isWeb && !endpoint.startsWith(inbox.url)) || subscription.Protocol === 'lambda') return false;
  const { RedrivePolicy: redrive } = subscription;
  const attributes = {
    ...subscription,
    ...(redrive !== undefined && { RedrivePolicy: { deadLetterTargetArn: resolve(redrive.deadLetterTargetArn) } }),
  };
  const given = ATTRIBUTES.filter(name => attributes[name] !== undefined).flatMap((name, index) => [
    [`Attributes.entry.${index + 1}.key`, name],
    [`Attributes.entry.${index + 1}.value`, asText(attributes[name])],
  ]);
  await aws.query('sns', '2010-03-31', 'Subscribe', {
    TopicArn: resolve(subscription.TopicArn),
    Protocol: subscription.Protocol,
    Endpoint: endpoint,
    ...Object.fromEntries(given),
  });
  return isWeb ? endpoint.slice(inbox.url.length) : undefined;
}

function asText(value) {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
