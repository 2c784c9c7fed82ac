import { type Command, InvalidArgumentError } from 'commander';
import { type ExportSettings, exportSettingsSchema } from '#core/contract/export-settings.ts';

/** What a call asks of the template beside resources and wires. */
export interface SettingOptions {
  readonly tag?: Readonly<Record<string, string>>;
  readonly retain?: true;
  readonly alarms?: true;
  readonly parameters?: true;
}

/** Adds the options that ask for more in a template; each adds to what the design remembers. */
export function addSettingOptions(command: Command): Command {
  return command
    .option('--tag <key=value>', 'a tag on every resource that AWS lets you tag; may be given several times', addTag)
    .option('--retain', 'keep what holds data (queues, streams, archives, logs) when the stack or the resource goes')
    .option('--alarms', 'alarms on dead letters and on the age of records that functions read from streams')
    .option('--parameters', 'ask for names and sizes as parameters, with the values of the design as defaults');
}

/** The design's own settings with those of the call. */
export function settingsOf(own: ExportSettings | undefined, options: SettingOptions): ExportSettings {
  const { tag, retain, alarms, parameters } = options;
  return {
    ...own,
    ...(tag !== undefined && { tags: { ...own?.tags, ...tag } }),
    ...(retain && { retain }),
    ...(alarms && { alarms }),
    ...(parameters && { parameters }),
  };
}

/** The first of these options that was given, as it is written; undefined without any. */
export function givenSetting({ tag, retain, alarms, parameters }: SettingOptions): string | undefined {
  const given = { '--tag': tag, '--retain': retain, '--alarms': alarms, '--parameters': parameters };
  return Object.entries(given).find(([, value]) => value !== undefined)?.[0];
}

function addTag(text: string, before: Readonly<Record<string, string>> = {}): Readonly<Record<string, string>> {
  const [, key = '', value = ''] = /^([^=]*)=(.*)$/s.exec(text) ?? [];
  if (!text.includes('=')) throw new InvalidArgumentError('Write it as key=value, such as team=orders.');
  const parsed = exportSettingsSchema.safeParse({ tags: { [key]: value } });
  if (!parsed.success) throw new InvalidArgumentError(sentence(parsed.error.issues[0]));
  return { ...before, [key]: value };
}

function sentence(
  issue: { readonly message: string; readonly issues?: readonly { readonly message: string }[] } | undefined,
) {
  const words = issue?.issues?.[0]?.message ?? issue?.message ?? 'AWS does not take it';
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
}
