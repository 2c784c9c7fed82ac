import { fixBySetting } from '../../../contract/fixes.ts';
import { type ConnectionRule, FACTS_CHECKED_ON } from '../../../contract/rule.ts';
import { formatNumber } from '../../../shared/units.ts';
import { type EventSourceMappingValues, eventSourceMappingProperties } from '../properties.ts';

/** Pollers out of range. */
export const lambdaEsmPollersRange: ConnectionRule<EventSourceMappingValues> = {
  id: 'LAMBDA-ESM-POLLERS-RANGE',
  severity: 'error',
  title: 'Pollers out of range',
  why: 'Lambda refuses the mapping.',
  sourceUrl: 'https://docs.aws.amazon.com/lambda/latest/api/API_ProvisionedPollerConfig.html',
  checkedOn: FACTS_CHECKED_ON,
  applies: ({ properties }) => properties.minimumPollers !== undefined || properties.maximumPollers !== undefined,
  check: ({ id, properties }) => {
    const { minimumPollers, maximumPollers } = properties;
    const outside = POLLERS.filter(name => {
      const value = properties[name];
      const { minimum, maximum } = eventSourceMappingProperties[name];
      return value !== undefined && (value < minimum || value > maximum || !Number.isInteger(value));
    });
    if (outside.length > 0) {
      return outside.map(name => {
        const { label, minimum, maximum } = eventSourceMappingProperties[name];
        const given = properties[name] ?? minimum;
        const nearest = Math.min(maximum, Math.max(minimum, Math.round(given)));
        const message = `Lambda refuses the mapping: ${label.toLowerCase()} are ${formatNumber(given)}. Choose a whole number from ${minimum} to ${formatNumber(maximum)}.`;
        return {
          path: name,
          message,
          given,
          fix: fixBySetting(`Set ${label.toLowerCase()} to ${formatNumber(nearest)}`, id, { [name]: nearest }),
        };
      });
    }
    if (minimumPollers === undefined || maximumPollers === undefined || minimumPollers <= maximumPollers) return [];
    const message = `Lambda refuses the mapping: it asks for at least ${minimumPollers} pollers and at most ${maximumPollers}. Swap the two.`;
    const fix = fixBySetting(`Raise maximum pollers to ${minimumPollers}`, id, { maximumPollers: minimumPollers });
    return [{ path: 'maximumPollers', message, given: maximumPollers, fix }];
  },
};

const POLLERS = ['minimumPollers', 'maximumPollers'] as const;
