"""moto's server, with what it lacks of nested stacks: what they give out, and their update.

moto 5.2.5 makes an AWS::CloudFormation::Stack out of a template in S3. It does not know `Outputs.X` of one, and makes it
anew in the place of an update. Of a resource that it cannot update it forgets that it is there.
"""

from moto.cloudformation import parsing
from moto.cloudformation.models import Stack
from moto.cloudformation.parsing import ResourceMap
from moto.cloudformation.utils import get_stack_from_s3_url
from moto.server import main
from moto.utilities.utils import get_partition


def output_of(stack, attribute):
    """What `Fn::GetAtt: [Stack, Outputs.X]` is."""
    section, _, name = attribute.partition(".")
    if section != "Outputs" or name not in stack.output_map.outputs:
        raise KeyError(f"{stack.name} has no {attribute}")
    return stack.output_map[name].value


def update_in_place(
    cls, original_resource, new_resource_name, cloudformation_json, account_id, region_name
):
    """A nested stack is updated, not made anew."""
    properties = cloudformation_json["Properties"]
    template = get_stack_from_s3_url(
        properties["TemplateURL"], account_id=account_id, partition=get_partition(region_name)
    )
    original_resource.update(template, parameters=properties.get("Parameters", {}))
    return original_resource


changes_of_resources = ResourceMap.build_resource_diff


def changes_with_nested_stacks(resources, other_template, parameters=None):
    """An update looks into every nested stack, since what is handed to it can differ although its lines do not."""
    changes = changes_of_resources(resources, other_template, parameters)
    kept = other_template["Resources"].keys() & resources._resource_json_map.keys()
    nested = [
        name
        for name, resource in other_template["Resources"].items()
        if name in kept and resource["Type"] == Stack.cloudformation_type()
    ]
    others = [name for name in changes["Modify"] if name not in nested]
    return {**changes, "Modify": [*others, *nested]}


update_of_resource = parsing.parse_and_update_resource


def updated_or_as_before(logical_id, resource_json, resources_map, account_id, region_name):
    """A resource that moto cannot update stays."""
    before = resources_map[logical_id]
    return update_of_resource(logical_id, resource_json, resources_map, account_id, region_name) or before


parsing.parse_and_update_resource = updated_or_as_before
Stack.get_cfn_attribute = output_of
Stack.update_from_cloudformation_json = classmethod(update_in_place)
ResourceMap.build_resource_diff = changes_with_nested_stacks

main()
