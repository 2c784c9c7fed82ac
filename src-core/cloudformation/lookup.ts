import { serviceOf } from '../catalog/services.ts';
import type { DesignGraph, GraphResource } from '../contract/graph.ts';
import { keyPart } from '../contract/key-part.ts';
import type { Grant, GrantIntent, TemplateLookup, TemplatePart } from '../contract/template-part.ts';
import { arnStart, refTo, type TemplateValue, TextWithReferences } from '../contract/template-value.ts';
import { InternalError } from '../shared/internal-error.ts';
import { environmentNames } from './environment-names.ts';

/** What parts may ask about the resources of a design, answered from the catalogue. */
export function createLookup(graph: DesignGraph): TemplateLookup {
  const handleOf = (id: string) => {
    const resource = known(graph, id);
    return serviceOf(resource.type).cloudformation.handle?.(resource);
  };
  const names = new Map<string, ReadonlyMap<string, string>>();
  return {
    arn: id => {
      const resource = known(graph, id);
      const arn = serviceOf(resource.type).cloudformation.arn?.(resource);
      if (arn === undefined) throw new InternalError('TEMPLATE_ARN', `"${id}" (${resource.type}) has no ARN`);
      return arn;
    },
    handle: handleOf,
    grant: (principalId, targetId, intent, instead) =>
      grantParts(known(graph, principalId), known(graph, targetId), intent, instead),
    environmentName: (from, to) => {
      let ofFunction = names.get(from);
      if (ofFunction === undefined) {
        const targets = graph.outgoing(from).map(wire => ({ id: wire.to, end: handleOf(wire.to)?.environmentName }));
        ofFunction = environmentNames(targets);
        names.set(from, ofFunction);
      }
      const name = ofFunction.get(to);
      if (name === undefined) throw new InternalError('TEMPLATE_VARIABLE', `no wire of "${from}" reaches "${to}"`);
      return name;
    },
  };
}

function known(graph: DesignGraph, id: string): GraphResource {
  const resource = graph.resource(id);
  if (resource === undefined) throw new InternalError('TEMPLATE_RESOURCE', `there is no resource "${id}"`);
  return resource;
}

function grantParts(
  principal: GraphResource,
  target: GraphResource,
  intent: GrantIntent,
  instead: Pick<Grant, 'actions' | 'sourceUrl'> | undefined,
): readonly TemplatePart[] {
  const template = serviceOf(target.type).cloudformation;
  const grant = template.grants?.[intent];
  const arn = template.arn?.(target);
  if (serviceOf(principal.type).cloudformation.trust === undefined || grant === undefined || arn === undefined)
    return [];
  const { actions, sourceUrl } = instead ?? grant;
  return [
    { part: 'identity-statement', element: principal.id, actions, resources: [arn], sourceUrl },
    ...keyParts(principal, target, grant),
  ];
}

function keyParts(principal: GraphResource, target: GraphResource, grant: Grant): readonly TemplatePart[] {
  const key = customerKey(target);
  if (key === undefined || grant.keyActions.length === 0) return [];
  const { resource, parameter } = key;
  return [
    {
      part: 'identity-statement',
      element: principal.id,
      actions: grant.keyActions,
      resources: [resource],
      sourceUrl: grant.keySourceUrl ?? grant.sourceUrl,
    },
    ...(parameter === undefined ? [] : [parameter]),
  ];
}

/**
 * The customer's own key of a resource, as an ARN that a policy can name; undefined without one. An alias says nothing of
 * its key, so the template asks for the ARN.
 * @see https://docs.aws.amazon.com/kms/latest/developerguide/alias-authorization.html
 */
function customerKey(target: GraphResource): { resource: TemplateValue; parameter?: TemplatePart } | undefined {
  const key = serviceOf(target.type).cloudformation.encryptionKey?.(target);
  if (key === undefined || key === '' || /(?:^|:)alias\/aws\//.test(key)) return undefined;
  const { value, parameters } = keyPart(target.id, key);
  const [parameter] = parameters;
  if (parameter !== undefined && value !== undefined && !key.includes('alias/')) return { resource: value, parameter };
  if (!key.includes('alias/')) {
    return {
      resource: new TextWithReferences(`${arnStart('kms')}key/${key}`),
    };
  }
  return {
    resource: refTo(target.id, 'KeyArn'),
    parameter: {
      part: 'parameter',
      element: target.id,
      suffix: 'KeyArn',
      description: `ARN of the KMS key behind ${key}, which encrypts "${target.name}"`,
      allowedPattern: 'arn:[^:]+:kms:[^:]+:[0-9]{12}:key/.+',
    },
  };
}
