/** The Region of all that is deployed. */
export const REGION = 'us-east-1';

/** Calls of AWS's APIs at one address, unsigned but for the header by which a server tells services apart. */
export function awsCalls(url) {
  const send = async (service, path, method, body, headers = {}) => {
    const response = await fetch(`${url}${path}`, {
      method,
      body,
      headers: {
        Authorization: `AWS4-HMAC-SHA256 Credential=test/20260101/${REGION}/${service}/aws4_request, SignedHeaders=host, Signature=none`,
        ...headers,
      },
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`${service} answers ${response.status}: ${reasonIn(text)}`);
    return text;
  };
  return {
    /** CloudFormation and SNS: the query protocol, answered in XML. */
    query: (service, version, action, parameters) =>
      send(service, '/', 'POST', new URLSearchParams({ Action: action, Version: version, ...parameters }).toString(), {
        'Content-Type': 'application/x-www-form-urlencoded',
      }),
    /** SQS, Kinesis, Step Functions: the JSON protocol. */
    json: async (service, target, input) => {
      const text = await send(service, '/', 'POST', JSON.stringify(input), {
        'Content-Type': 'application/x-amz-json-1.1',
        'X-Amz-Target': target,
      });
      return text === '' ? {} : JSON.parse(text);
    },
    /** Lambda and S3: paths. */
    rest: send,
  };
}

/** Every text of an element of an XML answer. */
export function textsOf(xml, element) {
  return [...xml.matchAll(new RegExp(`<${element}>([^<]*)</${element}>`, 'g'))].map(([, text]) => text);
}

function reasonIn(text) {
  const [message] = [...textsOf(text, 'Message'), ...textsOf(text, 'message')];
  if (message !== undefined) return message;
  try {
    const { message: said, Message: alsoSaid, __type: type } = JSON.parse(text);
    return `${type ?? ''} ${said ?? alsoSaid ?? ''}`.trim();
  } catch {
    return text
      .replace(/<[^>]*>/g, ' ')
      .replace(/\s+/g, ' ')
      .slice(0, 200);
  }
}
