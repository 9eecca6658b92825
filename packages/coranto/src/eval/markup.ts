const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", "#13": "\r" };

/** Text of a piece of XML: entities resolved, tags kept. */
export function withoutEntities(xml: string): string {
  return xml.replace(/&(amp|lt|gt|quot|apos|#13);/g, (_, name: string) => ENTITIES[name]!);
}

/** Text of a piece of XML without its tags. */
export function plainText(xml: string): string {
  return withoutEntities(xml.replace(/<[^>]*>/g, ""));
}
