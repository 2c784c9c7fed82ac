const SECTION = /(?:^|[\s{,"'])(?:Resources|AWSTemplateFormatVersion|Transform)["']?\s*:/;

/** A design names its format version near its start. */
const DESIGN = /"eventloom"\s*:/;
const START_CHARACTERS = 4_000;

/** Whether a text is to be read as a template rather than as a design: it has a template's sections, and is no design. */
export function looksLikeTemplate(text: string): boolean {
  const body = text.replace(/^\uFEFF/, '').trimStart();
  if (body.startsWith('[')) return false;
  return SECTION.test(body) && !(body.startsWith('{') && DESIGN.test(body.slice(0, START_CHARACTERS)));
}
