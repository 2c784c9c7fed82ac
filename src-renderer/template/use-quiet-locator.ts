import { useEffect, useState } from 'react';
import { readTemplate } from '#core/cloudformation/read/read-template.ts';
import { TemplateLocator } from '#core/cloudformation/read/template-locator.ts';

const QUIET_MILLIS = 250;

interface Located {
  readonly text: string;
  readonly locator: TemplateLocator | undefined;
}

/** Finds places in a text that is made anew with every edit, once edits rest: reading takes longer than writing. */
export function useQuietLocator(text: string, isTemplate: boolean): TemplateLocator | undefined {
  const [known, setKnown] = useState<Located>();
  useEffect(() => {
    if (!isTemplate) return;
    const timer = setTimeout(() => {
      const read = readTemplate(text);
      setKnown({ text, locator: read.ok ? new TemplateLocator(read.value) : undefined });
    }, QUIET_MILLIS);
    return () => clearTimeout(timer);
  }, [text, isTemplate]);
  return known?.text === text ? known.locator : undefined;
}
